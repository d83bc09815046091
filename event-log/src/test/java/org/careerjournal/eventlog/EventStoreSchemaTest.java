package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStoreSchemaTest {

    @Test
    void the_store_has_two_constraints_with_the_names_that_writers_tell_apart() throws SQLException {
        try (HikariDataSource store = TestPostgres.freshEventStore();
                var connection = store.getConnection();
                var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT indexname FROM pg_indexes WHERE schemaname = 'command_side'"
                                + " AND tablename = 'journal_event' ORDER BY 1")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertThat(names).containsExactly("journal_event_pkey", "journal_event_sequence_key");
        }
    }
}
