package org.careerjournal.query.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.careerjournal.eventlog.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh database with the query side's tables. */
public final class QueryDatabase implements AutoCloseable {

    private final HikariDataSource dataSource = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    public QueryDatabase() {
        TestPostgres.migrate(dataSource, "query_side", "classpath:db/query-side");
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Every row of a table of the query side as text, in the order of its first columns. */
    public List<String> rows(String table) {
        return jdbc.sql("SELECT t::text FROM query_side." + table + " t ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
