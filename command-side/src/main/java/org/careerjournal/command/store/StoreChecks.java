package org.careerjournal.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold of the database before a command is taken. The doctor asks the same. */
public final class StoreChecks {

    /** Settings without which an acknowledged command could be lost. */
    private static final List<String> DURABLE = List.of("synchronous_commit", "fsync", "full_page_writes");

    private StoreChecks() {}

    /** What is wrong, in words that say what to do; empty if all is well. */
    public static List<String> problems(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<String> problems = new ArrayList<>();
        for (String setting : DURABLE) {
            String value = jdbc.queryForObject("SELECT current_setting(?)", String.class, setting);
            if (!"on".equals(value)) {
                problems.add("PostgreSQL runs with " + setting + " = " + value
                        + ": what was acknowledged could be lost. Set it to on.");
            }
        }
        if ("0".equals(jdbc.queryForObject("SELECT current_setting('transaction_timeout')", String.class))) {
            problems.add("transaction_timeout is off for these connections: one that hangs would hide every new event."
                    + " Set it to a few seconds.");
        }
        problems.addAll(transactionProblems(jdbc));
        return problems;
    }

    /** After a logical restore the transaction ids in the table can lie ahead of the cluster's: the feed would skip events. */
    private static List<String> transactionProblems(JdbcTemplate jdbc) {
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT max(tx)::text AS newest, pg_snapshot_xmax(pg_current_snapshot())::text AS next,"
                        + " max(tx) >= pg_snapshot_xmax(pg_current_snapshot()) AS ahead FROM command_side.journal_event");
        if (Boolean.TRUE.equals(row.get("ahead"))) {
            return List.of("The event store holds transaction " + row.get("newest") + ", but this cluster is only at "
                    + row.get("next") + ": the store was restored from elsewhere. Renumber tx and reset the feed's"
                    + " positions, or restore from an ndjson export.");
        }
        return List.of();
    }
}
