package org.careerjournal.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careerjournal.command.store.CommandPool;
import org.careerjournal.command.store.StoreChecks;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What can be seen of a running database from outside of its server.
 *
 * @param facts by what they are about, in reading order
 * @param problems each with what to do
 */
public record DatabaseHealth(Map<String, String> facts, List<String> problems) {

    public static DatabaseHealth of(LocalPostgres.Running database) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try (var pool = CommandPool.open(database.jdbcUrl(), LocalPostgres.USER, database.password(), 1)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            facts.put(
                    "database",
                    jdbc.queryForObject("SELECT 'PostgreSQL ' || current_setting('server_version')", String.class)
                            + " on " + database.jdbcUrl().replaceFirst("^jdbc:postgresql://", "") + ", process "
                            + database.pid());
            facts.put("fsync", setting(jdbc, "fsync"));
            facts.put("synchronous_commit", setting(jdbc, "synchronous_commit"));
            facts.put("events", count(jdbc, "command_side.journal_event"));
            facts.put("events read", count(jdbc, "query_side.archive"));
            facts.put("commands", count(jdbc, "command_side.command_log"));
            String parked = count(jdbc, "query_side.parked_journal");
            facts.put("dead letters", parked + " journals, " + count(jdbc, "query_side.parked_event") + " events");
            if (!parked.equals("0")) {
                problems.add(
                        "Some journals cannot be shown up to date: an event of theirs could not be read. The log says"
                                + " which; nothing is lost, and a newer version may read it.");
            }
            problems.addAll(StoreChecks.problems(pool));
        } catch (DataAccessException e) {
            problems.add("The database cannot be asked: "
                    + e.getMostSpecificCause().getMessage() + ". The log in the data directory says more.");
        }
        return new DatabaseHealth(facts, problems);
    }

    private static String setting(JdbcTemplate jdbc, String name) {
        return String.valueOf(jdbc.queryForObject("SELECT current_setting(?)", String.class, name));
    }

    private static String count(JdbcTemplate jdbc, String table) {
        return String.valueOf(jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class));
    }
}
