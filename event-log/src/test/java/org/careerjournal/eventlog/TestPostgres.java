package org.careerjournal.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Real PostgreSQL for tests: one embedded cluster a JVM, or one in a container where an engine answers. Every test takes a
 * fresh database from it.
 */
public final class TestPostgres {

    /** The schema of the command side's tables. */
    public static final String COMMAND_SCHEMA = "command_side";

    /** Where the migration of the event store lies. */
    public static final String EVENT_STORE_MIGRATION = "classpath:db/event-log";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String address;
    private final String user;
    private final String password;

    private TestPostgres(String address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** A new empty database on the embedded cluster. */
    public static HikariDataSource freshDatabase() {
        return embedded().newDatabase();
    }

    /** A new database on the embedded cluster that holds the event store's table in the schema {@value #COMMAND_SCHEMA}. */
    public static HikariDataSource freshEventStore() {
        return embedded().newEventStore();
    }

    /** The embedded cluster; it starts with the first call and ends with the JVM. */
    public static TestPostgres embedded() {
        return Embedded.CLUSTER;
    }

    /**
     * PostgreSQL 18 in a container. Where no engine answers the test is skipped, but fails on a build server ({@code CI=true}),
     * where one is promised.
     */
    public static TestPostgres container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("CI=true promises a container engine, and none answers");
            }
            Assumptions.abort("no container engine answers");
        }
        return InContainer.CLUSTER;
    }

    /** Runs the migrations of these locations in a schema of their own, as each side does at its start. */
    public static void migrate(DataSource database, String schema, String... locations) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations(locations)
                .load()
                .migrate();
    }

    /** A new empty database. */
    public HikariDataSource newDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create the database " + name, failed);
        }
        return pool(name);
    }

    /** A new database that holds the event store's table in the schema {@value #COMMAND_SCHEMA}. */
    public HikariDataSource newEventStore() {
        HikariDataSource database = newDatabase();
        migrate(database, COMMAND_SCHEMA, EVENT_STORE_MIGRATION);
        return database;
    }

    private HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        return new HikariDataSource(config);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    private static final class Embedded {
        static final TestPostgres CLUSTER = start();

        private static TestPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(privateDirectory().toFile())
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("shared_buffers", "64MB")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                return new TestPostgres("127.0.0.1:" + postgres.getPort(), "postgres", "postgres");
            } catch (IOException failed) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", failed);
            }
        }

        /** The binaries are unpacked once for each user, where no other user can exchange them. */
        private static Path privateDirectory() throws IOException {
            Path directory = Path.of(System.getProperty("user.home"), ".cache", "career-journal-tests");
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            return directory;
        }
    }

    private static final class InContainer {
        static final TestPostgres CLUSTER = start();

        // Closed by the engine's own reaper when this JVM ends.
        @SuppressWarnings("resource")
        private static TestPostgres start() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new TestPostgres(
                    container.getHost() + ":" + container.getFirstMappedPort(),
                    container.getUsername(),
                    container.getPassword());
        }
    }
}
