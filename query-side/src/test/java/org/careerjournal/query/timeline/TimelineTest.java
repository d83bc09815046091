package org.careerjournal.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.careerjournal.domain.FreeMilestone.Noted;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.query.testing.QueryServer;
import org.careerjournal.query.testing.QueryServer.Answer;
import org.careerjournal.query.testing.WrittenJournal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sequence n of a test journal is recorded at noon of 2026-01-(n + 1). */
class TimelineTest {

    private static final UUID LATE = new UUID(9, 1);
    private static final UUID EARLY = new UUID(9, 2);
    private static final UUID SAME_DAY = new UUID(9, 3);

    private final QueryServer server = QueryServer.running();
    private final WrittenJournal journal = server.newJournal();

    @Test
    void the_timeline_is_by_date_and_then_by_first_logging() {
        journal.logged(LATE, noted("2021-03-15", "late"))
                .logged(EARLY, noted("2019", "early"))
                .logged(SAME_DAY, noted("2019-01-01", "the first day of 2019"));

        Answer answer = server.get(journal, "/timeline");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .get("milestones")
                        .valueStream()
                        .map(line -> line.get("id").stringValue()))
                .containsExactly(EARLY.toString(), SAME_DAY.toString(), LATE.toString());
        assertThat(answer.json().get("milestones").get(2).toString()).isEqualTo("""
                {"id":"00000000-0000-0009-0000-000000000001","kind":"noted","on":"2021-03-15","text":"late",\
                "recordedAt":"2026-01-02T12:00:00Z","versions":1}""");
    }

    @Test
    void a_corrected_milestone_keeps_its_place_and_counts_its_versions() {
        journal.logged(EARLY, noted("2019", "early")).logged(SAME_DAY, noted("2019", "second"));
        corrected(EARLY, noted("2019", "better"));

        JsonNode first =
                server.get(journal, "/timeline").json().get("milestones").get(0);

        assertThat(first.get("text").stringValue()).isEqualTo("better");
        assertThat(first.get("versions").intValue()).isEqualTo(2);
        assertThat(first.get("recordedAt").stringValue()).isEqualTo("2026-01-04T12:00:00Z");
    }

    @Test
    void what_was_retracted_is_in_the_history_and_not_on_the_timeline() {
        journal.logged(EARLY, noted("2019", "early"));
        corrected(EARLY, noted("2018", "earlier"));
        journal.then(
                new JournalEvent.MilestoneRetracted(journal.stamp(), EARLY, Kind.NOTED, "was not so", EARLY, false));

        assertThat(server.get(journal, "/timeline").json().get("milestones").isEmpty())
                .isTrue();
        JsonNode history =
                server.get(journal, "/milestones/" + EARLY + "/history").json();
        assertThat(history.toString()).isEqualTo("""
                [{"version":1,"milestone":{"id":"00000000-0000-0009-0000-000000000002","kind":"noted","on":"2019",\
                "text":"early"},"verb":"logged","recordedAt":"2026-01-02T12:00:00Z","actor":"owner","reason":null},\
                {"version":2,"milestone":{"id":"00000000-0000-0009-0000-000000000002","kind":"noted","on":"2018",\
                "text":"earlier"},"verb":"corrected","recordedAt":"2026-01-03T12:00:00Z","actor":"owner","reason":null},\
                {"version":2,"milestone":{"id":"00000000-0000-0009-0000-000000000002","kind":"noted","on":"2018",\
                "text":"earlier"},"verb":"retracted","recordedAt":"2026-01-04T12:00:00Z","actor":"owner",\
                "reason":"was not so"}]""");
    }

    @Test
    void as_of_is_inclusive_and_knows_nothing_recorded_later() {
        journal.logged(EARLY, noted("2019", "first")).logged(LATE, noted("2021", "second"));
        corrected(EARLY, noted("2019", "corrected"));

        assertThat(texts("2026-01-02T12:00:00Z")).containsExactly("first");
        assertThat(texts("2026-01-03T12:00:00Z")).containsExactly("first", "second");
        assertThat(texts("2026-01-04T11:59:59.999999Z")).containsExactly("first", "second");
        assertThat(texts("2026-01-04T13:00:00+01:00")).containsExactly("corrected", "second");
    }

    @Test
    void before_the_opening_the_journal_is_there_and_empty() {
        journal.logged(EARLY, noted("2019", "first"));

        assertThat(texts("1999-01-01T00:00:00Z")).isEmpty();
        assertThat(server.get(journal, "?asOf=1999-01-01T00:00:00Z")
                        .json()
                        .get("milestones")
                        .intValue())
                .isZero();
    }

    @Test
    void an_unknown_milestone_has_no_history() {
        Answer answer = server.get(journal, "/milestones/" + LATE + "/history");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    private Iterable<String> texts(String asOf) {
        return server.get(journal, "/timeline?asOf=" + asOf.replace("+", "%2B"))
                .json()
                .get("milestones")
                .valueStream()
                .map(line -> line.get("text").stringValue())
                .toList();
    }

    private void corrected(UUID id, Noted noted) {
        journal.then(new JournalEvent.MilestoneCorrected(journal.stamp(), id, noted, null));
    }

    private static Noted noted(String on, String text) {
        return new Noted(PartialDate.of(on), null, text, null);
    }
}
