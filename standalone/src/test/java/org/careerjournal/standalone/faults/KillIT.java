package org.careerjournal.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.careerjournal.standalone.DataDirectory;
import org.careerjournal.standalone.LocalPostgres;
import org.careerjournal.standalone.RunningJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at seeded random moments under load. A client's picture, kept in this process, is the model: what was
 * acknowledged is there, what is sent again took effect once, and the read model holds exactly the events of the store.
 */
class KillIT {

    private static final int KILLS_FULL = 200;
    private static final int KILLS_TENTH = 20;
    private static final int WRITERS = 4;
    private static final int ALIVE_MILLIS_MAX = 1_500;
    private static final Pattern JOURNAL = Pattern.compile("\"journalId\"\\s*:\\s*\"([^\"]+)\"");

    @TempDir
    Path data;

    /** A write, and its answer if one came. */
    private record Sent(String journal, UUID key, String body) {}

    @Test
    void what_was_acknowledged_survives_every_kill_and_takes_effect_once() throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        int kills = "full".equals(System.getProperty("faults.scale")) ? KILLS_FULL : KILLS_TENTH;
        System.out.println("KillIT: " + kills + " kills with -Dfaults.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Map<Sent, String> acknowledged = new LinkedHashMap<>();
        List<Sent> unanswered = new ArrayList<>();
        List<String> journals = new ArrayList<>();

        for (int kill = 0; kill <= kills; kill++) {
            RunningJournal server = RunningJournal.serve(data);
            if (journals.isEmpty()) {
                for (int i = 0; i < WRITERS; i++) {
                    journals.add(open(server, i));
                }
            }
            for (Sent again : unanswered) {
                acknowledged.put(again, accepted(write(server, again)));
            }
            unanswered.clear();
            // a few of those that were answered are asked again: the answer is the first one
            for (Sent known : sample(List.copyOf(acknowledged.keySet()), random)) {
                assertThat(accepted(write(server, known))).as("seed %s", seed).isEqualTo(acknowledged.get(known));
            }
            if (kill == kills) {
                verify(acknowledged, seed);
                server.close();
                return;
            }
            load(server, journals, random.nextInt(ALIVE_MILLIS_MAX), random.split(), acknowledged, unanswered);
        }
    }

    /** Writes from several threads until the server is killed under them. */
    private static void load(
            RunningJournal server,
            List<String> journals,
            int aliveMillis,
            SplittableRandom random,
            Map<Sent, String> acknowledged,
            List<Sent> unanswered)
            throws InterruptedException {
        Map<Sent, String> answered = new java.util.concurrent.ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Sent> open = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (String journal : journals) {
            SplittableRandom own = random.split();
            writers.add(Thread.ofVirtual().start(() -> {
                while (true) {
                    Sent sent = new Sent(
                            journal,
                            new UUID(own.nextLong(), own.nextLong()),
                            "{\"kind\":\"noted\",\"on\":\"2020\",\"text\":\"note " + own.nextInt() + "\"}");
                    try {
                        answered.put(sent, accepted(write(server, sent)));
                    } catch (IOException | InterruptedException | AssertionError gone) {
                        open.add(sent);
                        return;
                    }
                }
            }));
        }
        Thread.sleep(aliveMillis);
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        acknowledged.putAll(answered);
        unanswered.addAll(open);
    }

    /** Compares client, event store, command log and read model, each read for itself. */
    private void verify(Map<Sent, String> acknowledged, long seed) throws Exception {
        LocalPostgres.Running database =
                LocalPostgres.running(new DataDirectory(data)).orElseThrow();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), LocalPostgres.USER, database.password());
                var statement = connection.createStatement()) {
            long events = acknowledged.size() + WRITERS;
            assertThat(one(statement.executeQuery("SELECT count(*) FROM command_side.journal_event")))
                    .as("events, seed %s", seed)
                    .isEqualTo(events);
            assertThat(
                            one(
                                    statement.executeQuery(
                                            "SELECT count(DISTINCT command_id) FROM command_side.command_log WHERE outcome = 'accepted'")))
                    .as("commands, seed %s", seed)
                    .isEqualTo(events);
            Awaitility.await()
                    .until(() -> one(statement.executeQuery("SELECT count(*) FROM query_side.archive")) == events);
            String differing = """
                    SELECT count(*) FROM command_side.journal_event e
                    FULL JOIN query_side.archive a USING (journal_id, sequence)
                    WHERE e.payload IS DISTINCT FROM a.payload OR e.name IS DISTINCT FROM a.name""";
            assertThat(one(statement.executeQuery(differing)))
                    .as("archive and store, seed %s", seed)
                    .isZero();
            String rows = """
                    SELECT count(*) FROM query_side.journal j JOIN
                      (SELECT journal_id, max(sequence) AS last, count(*) - 1 AS milestones
                       FROM command_side.journal_event GROUP BY journal_id) s USING (journal_id)
                    WHERE j.last_sequence = s.last AND j.milestones = s.milestones""";
            assertThat(one(statement.executeQuery(rows)))
                    .as("journals, seed %s", seed)
                    .isEqualTo(WRITERS);
        }
    }

    private static String open(RunningJournal server, int number) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.call("POST", "/api/journals", UUID.randomUUID(), "{\"name\":\"Journal " + number + "\"}");
        Matcher id = JOURNAL.matcher(accepted(answer));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static HttpResponse<String> write(RunningJournal server, Sent sent)
            throws IOException, InterruptedException {
        return server.call("POST", "/api/journals/" + sent.journal() + "/milestones", sent.key(), sent.body());
    }

    private static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static List<Sent> sample(List<Sent> all, SplittableRandom random) {
        return all.isEmpty()
                ? List.of()
                : random.ints(3, 0, all.size()).mapToObj(all::get).toList();
    }

    private static long one(ResultSet rows) throws java.sql.SQLException {
        rows.next();
        return rows.getLong(1);
    }
}
