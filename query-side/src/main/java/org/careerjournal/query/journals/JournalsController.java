package org.careerjournal.query.journals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careerjournal.domain.Journal;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/journals} and {@code GET /api/journals/{id}}. */
@RestController
@RequestMapping("/api/journals")
public final class JournalsController {

    private static final int LISTED_MAX = 1_000;

    private final JdbcClient jdbc;
    private final JournalArchive archive;

    public JournalsController(JdbcClient jdbc, JournalArchive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    /**
     * What a list shows of a journal.
     *
     * @param milestones how many are live
     * @param recordedAt of the last event
     */
    record Summary(UUID journalId, @Nullable String name, long milestones, Instant recordedAt, boolean shared) {}

    /** The journals, in the order of their ids: those that we mint are in the order of opening. The first 1,000. */
    @GetMapping
    List<Summary> list() {
        return jdbc.sql("""
                SELECT journal_id, name, milestones, recorded_at, shared FROM query_side.journal
                WHERE NOT erased ORDER BY journal_id LIMIT ?""")
                .param(LISTED_MAX)
                .query((row, number) -> summary(row))
                .list();
    }

    @GetMapping("/{journalId}")
    Summary one(@PathVariable String journalId, @RequestParam @Nullable String asOf) {
        Journal journal = archive.journal(Params.uuid("journalId", journalId), Params.asOf(asOf));
        return new Summary(
                Params.uuid("journalId", journalId),
                journal.name(),
                journal.live().count(),
                journal.recordedAt(),
                journal.shared());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getObject("journal_id", UUID.class),
                row.getString("name"),
                row.getLong("milestones"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("shared"));
    }
}
