package org.careerjournal.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeAll;

class ContainerPostgresEventFeedTest extends PostgresEventFeedSuite {

    @BeforeAll
    static void needsAnEngine() {
        TestPostgres.container();
    }

    @Override
    HikariDataSource eventStore() {
        return TestPostgres.container().newEventStore();
    }
}
