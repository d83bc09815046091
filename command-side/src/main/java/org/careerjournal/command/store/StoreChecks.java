package org.careerjournal.command.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.careerjournal.eventlog.RestoredStoreCheck;
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
        problems.addAll(transactionProblems(dataSource));
        return problems;
    }

    /**
     * Refuses a store that was restored from elsewhere: its events would never be read.
     *
     * @throws IllegalStateException saying what to do
     */
    public static void requireOwnTransactions(DataSource dataSource) {
        List<String> problems = transactionProblems(dataSource);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.getFirst());
        }
    }

    /** After a logical restore the transaction ids in the table can lie ahead of the cluster's: the feed would not see them. */
    private static List<String> transactionProblems(DataSource dataSource) {
        try {
            return RestoredStoreCheck.problem(dataSource).stream().toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot read the event store", failed);
        }
    }
}
