package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careerjournal.domain.FreeMilestone;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class JournalCodecTest {

    private static final String CONFIRMED = """
            {"commandId": "01900000-0000-7000-8000-000000000065", "actor": "owner", "device": {"os": ["linux"]},
             "milestoneId": "01900000-0000-7000-8000-000000000066",
             "milestone": {"kind": "confirmed", "on": "2024-01", "mood": [{"value": 5}]}}""";

    private final JournalCodec codec = new JournalCodec();

    @Test
    void fields_that_a_newer_minor_version_added_are_passed_over() {
        assertThat(read("confirmed.logged.v1", CONFIRMED))
                .isEqualTo(new JournalEvent.MilestoneLogged(
                        EventSamples.STAMP,
                        EventSamples.MILESTONE,
                        new FreeMilestone.Confirmed(PartialDate.of("2024-01"), null)));
    }

    @Test
    void an_unknown_name_is_unreadable() {
        assertThatThrownBy(() -> read("confirmed.logged.v2", CONFIRMED))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("confirmed.logged.v2");
    }

    @Test
    void a_payload_of_another_kind_than_its_name_says_is_unreadable() {
        assertThatThrownBy(() -> read("promoted.logged.v1", CONFIRMED))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("milestone.kind");
    }

    @Test
    void a_payload_without_its_command_or_its_content_is_unreadable() {
        assertThatThrownBy(() -> read("journal.shared.v1", "{\"actor\": \"owner\"}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("commandId");
        assertThatThrownBy(() -> read(
                        "journal.opened.v1",
                        "{\"actor\": \"owner\", \"commandId\": \"01900000-0000-7000-8000-000000000065\"}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> read("journal.shared.v1", "{\"actor\":")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> read("journal.shared.v1", "")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void stored_bytes_hold_no_class_names() {
        for (JournalEvent event : EventSamples.all()) {
            assertThat(new String(codec.write(event), StandardCharsets.UTF_8))
                    .doesNotContain("org.careerjournal")
                    .doesNotContain("@class");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_read_from_the_log_as_it_was(JournalCommand command) {
        byte[] payload = codec.writeCommand(command);
        assertThat(codec.readCommand(EventSamples.STAMP, JournalCodec.type(command), payload))
                .isEqualTo(command);
    }

    static List<JournalCommand> commands() {
        return EventSamples.commands();
    }

    @Test
    void equal_commands_have_equal_bytes() {
        for (int i = 0; i < EventSamples.commands().size(); i++) {
            assertThat(codec.writeCommand(EventSamples.commands().get(i)))
                    .isEqualTo(codec.writeCommand(EventSamples.commands().get(i)));
        }
    }

    @Test
    void a_command_of_an_unknown_type_is_unreadable() {
        assertThatThrownBy(() -> codec.readCommand(EventSamples.STAMP, "BurnJournal", new byte[] {'{', '}'}))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("EraseJournal");
    }

    @Test
    void a_scenario_is_read_as_it_was_written() {
        assertThat(codec.readScenario(codec.writeScenario(EventSamples.scenario())))
                .isEqualTo(new ScenarioRequest.Read(EventSamples.scenario()));
    }

    @Test
    void a_scenario_with_an_unknown_edit_is_unreadable_and_one_without_a_name_refused() {
        assertThatThrownBy(() -> codec.readScenario(parse("{\"name\": \"x\", \"edits\": [{\"op\": \"omitt\"}]}")))
                .isInstanceOfSatisfying(UnreadableException.class, unreadable -> {
                    assertThat(unreadable.field()).isEqualTo("edits[0].op");
                    assertThat(unreadable.expected()).isEqualTo("omit, perhaps; one of omit, replace, insert, shift");
                });
        assertThat(codec.readScenario(parse("{\"edits\": [{\"op\": \"shift\", \"months\": 3}]}")))
                .isInstanceOfSatisfying(
                        ScenarioRequest.Refused.class,
                        refused -> assertThat(refused.refusal().field()).isEqualTo("edits[0].milestoneId"));
    }

    @Test
    void a_shift_moves_nothing_else_unless_it_says_so() {
        ScenarioRequest request = codec.readScenario(parse(
                "{\"name\": \"x\", \"edits\": [{\"op\": \"shift\", \"milestoneId\": \"01900000-0000-7000-8000-000000000065\","
                        + " \"months\": 3}]}"));
        assertThat(((ScenarioRequest.Read) request).scenario().edits().toString())
                .contains("following=false");
    }

    @Test
    void every_kind_tells_its_fields() {
        assertThat(codec.fields(Kind.PROMOTED).getLast())
                .isEqualTo(new MilestoneField("track", false, "one of individual, manager"));
    }

    private JsonNode parse(String json) {
        return codec.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private JournalEvent read(String name, String payload) {
        return codec.read(
                EventSamples.JOURNAL, name, EventSamples.RECORDED_AT, payload.getBytes(StandardCharsets.UTF_8));
    }
}
