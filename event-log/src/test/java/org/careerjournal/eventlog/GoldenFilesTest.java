package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of every event is held by a file {@code golden/<name>.json}. To cut the files again after a change of
 * form that is meant (which until the first release may be done, and from then on takes a new version and an upcaster):
 *
 * <pre>mvn -pl event-log -am test -Dtest=GoldenFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.cut=true</pre>
 *
 * and read the difference before it is committed.
 */
class GoldenFilesTest {

    private static final Path SOURCES = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = new JsonMapper();

    private final JournalCodec codec = new JournalCodec();

    @BeforeAll
    static void cutAgainWhereAsked() throws IOException {
        if (!Boolean.getBoolean("golden.cut")) {
            return;
        }
        JournalCodec codec = new JournalCodec();
        Files.createDirectories(SOURCES);
        for (JournalEvent event : EventSamples.all()) {
            String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(codec.parse(codec.write(event)));
            Files.writeString(SOURCES.resolve(EventNames.of(event) + ".json"), pretty + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_golden_file_says(JournalEvent event) throws IOException {
        String name = EventNames.of(event);
        byte[] written = codec.write(event);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(codec.parse(golden(name)).toString());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_golden_file_is_read_as_its_event(JournalEvent event) throws IOException {
        String name = EventNames.of(event);
        assertThat(codec.read(EventSamples.JOURNAL, name, EventSamples.RECORDED_AT, golden(name)))
                .isEqualTo(event);
    }

    static List<JournalEvent> events() {
        return EventSamples.all();
    }

    @Test
    void there_is_a_golden_file_for_every_name_and_no_other() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            Set<String> names = files.map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).isEqualTo(EventNames.all()).hasSize(3 * Kind.values().length + 6);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_sample_of_a_kind_has_every_field(Kind kind) throws ReflectiveOperationException {
        Milestone sample = MilestoneSamples.of(kind);
        assertThat(sample.kind()).isEqualTo(kind);
        for (RecordComponent component : sample.getClass().getRecordComponents()) {
            assertThat(component.getAccessor().invoke(sample))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(SOURCES.resolve(name + ".json"));
    }
}
