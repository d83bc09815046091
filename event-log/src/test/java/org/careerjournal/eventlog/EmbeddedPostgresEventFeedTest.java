package org.careerjournal.eventlog;

import com.zaxxer.hikari.HikariDataSource;

class EmbeddedPostgresEventFeedTest extends PostgresEventFeedSuite {

    @Override
    HikariDataSource eventStore() {
        return TestPostgres.embedded().newEventStore();
    }
}
