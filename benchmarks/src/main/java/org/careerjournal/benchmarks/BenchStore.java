package org.careerjournal.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.careerjournal.command.store.CommandPool;
import org.careerjournal.standalone.DataDirectory;
import org.careerjournal.standalone.LocalPostgres;
import org.careerjournal.standalone.Progress;

/** The product's own PostgreSQL, with its durable settings, on a new data directory that goes with the measurement. */
final class BenchStore implements AutoCloseable {

    private final Path folder;
    private final LocalPostgres postgres;

    BenchStore() throws IOException {
        folder = Files.createTempDirectory("career-journal-bench");
        DataDirectory directory = new DataDirectory(folder);
        directory.prepare();
        postgres = LocalPostgres.start(directory, Progress.silent());
    }

    /** A pool with the settings of the command side. */
    HikariDataSource commandPool(int connections) {
        return CommandPool.open(postgres.jdbcUrl(), LocalPostgres.USER, postgres.password(), connections);
    }

    /** A pool without limits on how long a transaction lasts, to prepare data with. */
    HikariDataSource plainPool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.jdbcUrl());
        config.setUsername(LocalPostgres.USER);
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** The settings that decide what a commit costs. */
    String settings() throws SQLException {
        StringBuilder text = new StringBuilder("PostgreSQL");
        try (HikariDataSource pool = plainPool(1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name :
                    new String[] {"server_version", "synchronous_commit", "fsync", "shared_buffers", "max_wal_size"}) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    text.append(' ').append(name).append('=').append(row.getString(1));
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(BenchStore::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
