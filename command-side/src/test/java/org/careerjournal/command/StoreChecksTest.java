package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.careerjournal.command.store.StoreChecks;
import org.careerjournal.eventlog.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StoreChecksTest {

    @Test
    void settings_that_could_lose_an_acknowledged_command_are_told() {
        try (HikariDataSource database = TestPostgres.freshEventStore()) {
            JdbcTemplate sql = new JdbcTemplate(database);
            String fsync = sql.queryForObject("SHOW fsync", String.class);

            assertThat(StoreChecks.problems(database))
                    .anyMatch(problem -> problem.contains("transaction_timeout is off"))
                    .anyMatch(problem -> problem.contains("synchronous_commit = off"));
            assertThat(StoreChecks.problems(database).stream().anyMatch(problem -> problem.contains("fsync = off")))
                    .isEqualTo("off".equals(fsync));
        }
    }

    @Test
    void a_store_restored_from_a_cluster_that_was_further_on_is_refused_at_the_start() {
        try (HikariDataSource database = CommandSide.freshDatabase()) {
            try (CommandSide side = new CommandSide(database)) {
                side.journal();
                side.sql().update("UPDATE command_side.journal_event SET tx = '999999999999'::xid8");
            }
            assertThatThrownBy(() -> new CommandSide(database)).hasStackTraceContaining("restored");
        }
    }
}
