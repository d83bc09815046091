package org.careerjournal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    static Path folder;

    private static Path programs;

    @BeforeAll
    static void unpackTheProgramsOnce() throws IOException {
        PostgresBinaries.in(folder, Progress.silent());
        programs = folder.resolve("bin-" + PostgresBinaries.version());
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws IOException, SQLException {
        DataDirectory directory = prepared();
        try (LocalPostgres postgres = started(directory)) {
            execute(postgres, "CREATE TABLE kept (word text)");
            execute(postgres, "INSERT INTO kept VALUES ('physics')");
        }
        try (LocalPostgres postgres = started(directory)) {
            assertThat(answer(postgres, "SELECT word FROM kept")).isEqualTo("physics");
        }
    }

    @Test
    void an_acknowledged_write_is_on_disk() throws IOException, SQLException {
        try (LocalPostgres postgres = started(prepared())) {
            assertThat(answer(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(answer(postgres, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void a_database_whose_durability_was_turned_off_does_not_start() throws IOException, SQLException {
        DataDirectory directory = prepared();
        try (LocalPostgres postgres = started(directory)) {
            execute(postgres, "ALTER SYSTEM SET fsync = off");
        }
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> started(directory))
                .withMessageContaining("fsync = off")
                .satisfies(problem -> assertThat(problem.remedy()).contains("postgresql.auto.conf"));
        assertThat(clusterOf(directory).resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void nobody_comes_in_without_the_password() throws IOException {
        try (LocalPostgres postgres = started(prepared())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, ""));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, "journal"))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void it_listens_on_loopback_only() throws IOException {
        try (LocalPostgres postgres = started(prepared())) {
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (InetAddress address : others) {
                assertThatExceptionOfType(IOException.class)
                        .as("port %s on %s", postgres.port(), address)
                        .isThrownBy(() -> new Socket(address, postgres.port()).close());
            }
        }
    }

    @Test
    void its_files_are_the_owners_alone_and_all_in_the_data_directory() throws IOException {
        DataDirectory directory = prepared();
        try (LocalPostgres postgres = started(directory)) {
            for (Path secret : List.of(
                    directory.postgres().resolve("password"),
                    clusterOf(directory).resolve("postgresql.conf"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
            }
            for (Path closed : List.of(
                    directory.root(), directory.postgres(), directory.postgres().resolve("socket"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                        .isEqualTo("rwx------");
            }
            try (Stream<Path> sockets = Files.list(directory.postgres().resolve("socket"))) {
                assertThat(sockets.map(path -> path.getFileName().toString())).contains(".s.PGSQL." + postgres.port());
            }
        }
    }

    @Test
    void a_database_that_outlived_its_killed_process_is_stopped_and_started_again() throws Exception {
        DataDirectory directory = prepared();
        long orphan;
        try (HoldingProcess holder = HoldingProcess.on(directory)) {
            orphan = PostmasterPid.in(clusterOf(directory)).orElseThrow().pid();
            holder.kill();
        }
        assertThat(ProcessHandle.of(orphan))
                .as("the postmaster outlives its JVM")
                .isPresent();

        try (DataDirectoryLock _ = DataDirectoryLock.take(directory);
                LocalPostgres postgres = started(directory)) {
            assertThat(PostmasterPid.in(clusterOf(directory)).orElseThrow().pid())
                    .isNotEqualTo(orphan);
            assertThat(answer(postgres, "SELECT 1")).isEqualTo("1");
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(orphan).isEmpty());
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_who_has_it() throws Exception {
        DataDirectory directory = prepared();
        try (HoldingProcess holder = HoldingProcess.on(directory)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataDirectoryLock.take(directory))
                    .withMessageContaining("already runs")
                    .withMessageContaining("process " + holder.pid());
            holder.kill();
        }
        started(directory).close();
    }

    @Test
    void the_pid_of_a_stranger_left_in_the_file_stops_nobody() throws Exception {
        DataDirectory directory = prepared();
        started(directory).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    clusterOf(directory).resolve("postmaster.pid"),
                    stranger.pid() + "\n" + clusterOf(directory) + "\n1\n1\n\n127.0.0.1\n");
            try (LocalPostgres postgres = started(directory)) {
                assertThat(answer(postgres, "SELECT 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_data_of_another_major_are_refused_with_the_way_through_ndjson() throws IOException {
        DataDirectory directory = prepared();
        Path version = clusterOf(directory).resolve("PG_VERSION");
        Files.createDirectories(clusterOf(directory));
        Files.writeString(version, "17\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> started(directory))
                .withMessageContaining("PostgreSQL 17")
                .satisfies(problem -> assertThat(problem.remedy()).contains("ndjson"));
        try (Stream<Path> files = Files.list(clusterOf(directory))) {
            assertThat(files).containsExactly(version);
        }
    }

    @Test
    void a_creation_cut_short_is_begun_anew() throws IOException, SQLException {
        DataDirectory directory = prepared();
        Path half = directory.postgres().resolve("data-new-half");
        Files.createDirectories(half);
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (LocalPostgres postgres = started(directory)) {
            assertThat(answer(postgres, "SELECT 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    private DataDirectory prepared() throws IOException {
        DataDirectory directory = new DataDirectory(Files.createTempDirectory(folder, "a physicist's journal "));
        directory.prepare();
        Files.createDirectories(directory.postgres());
        Files.createSymbolicLink(directory.postgres().resolve(programs.getFileName()), programs);
        return directory;
    }

    private static LocalPostgres started(DataDirectory directory) {
        return LocalPostgres.start(directory, Progress.silent());
    }

    private static Path clusterOf(DataDirectory directory) {
        return directory.postgres().resolve("data");
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, postgres.password());
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
