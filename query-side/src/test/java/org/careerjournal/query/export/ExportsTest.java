package org.careerjournal.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.fixtures.RandomCareer;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.NdjsonCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportsTest {

    private static final JournalCodec CODEC = new JournalCodec();
    private static final JsonMapper JSON = new JsonMapper();

    private static Journal folded(List<JournalEvent> events) {
        Journal journal = Journal.initial();
        for (JournalEvent event : events) {
            journal = Journal.evolve(journal, event);
        }
        return journal;
    }

    @Test
    void a_resume_is_valid_by_the_official_schema() throws IOException {
        Path file = Path.of(System.getProperty("shared.data", "../shared/data"), "jsonresume-schema-1.3.1.json");
        assumeThat(file).as("the shared data are not here").exists();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(file), InputFormat.JSON);

        LongStream.range(0, 50).forEach(seed -> {
            String resume = JsonResumeExport.of(folded(RandomCareer.events(seed, 40)));
            assertThat(schema.validate(resume, InputFormat.JSON)).as(resume).isEmpty();
        });
        assertThat(schema.validate("{\"work\": [{\"startDate\": \"soon\"}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_resume_says_what_it_leaves_out() {
        Journal journal = folded(RandomCareer.events(7, 0));

        JsonNode leftOut =
                JSON.readTree(JsonResumeExport.of(journal)).path("meta").path("leftOut");

        assertThat(leftOut.path("says").asString()).isNotEmpty();
        assertThat(leftOut.path("milestones").path("pay-changed").asLong())
                .isPositive()
                .isEqualTo(journal.liveOf(Kind.PAY_CHANGED).count());
        assertThat(leftOut.path("milestones").has("job-started")).isFalse();
    }

    @Test
    void ndjson_has_a_line_per_event_of_a_milestone_and_equal_bytes_each_time() {
        List<JournalEvent> events = RandomCareer.events(11, 60);

        String text = NdjsonExport.of(events, CODEC);

        NdjsonCodec lines = new NdjsonCodec(CODEC);
        assertThat(NdjsonExport.of(events, CODEC)).isEqualTo(text);
        assertThat(text.lines().skip(1).map(lines::read).toList()).isEqualTo(NdjsonCodec.lines(events));
        assertThat(text).doesNotContain("commandId", "journalId", "scenario.");
    }

    @Test
    void a_csv_has_a_record_for_each_live_milestone() throws IOException {
        Journal journal = folded(RandomCareer.events(3, 30));

        String text = CsvExport.of(journal, CODEC);

        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            assertThat(parser.getRecords())
                    .extracting(row -> row.get("id") + " " + row.get("kind") + " " + row.get("on"))
                    .containsExactlyElementsOf(journal.live()
                            .map(entry ->
                                    entry.id() + " " + entry.milestone().kind().wireName() + " "
                                            + entry.milestone().on())
                            .toList());
        }
    }
}
