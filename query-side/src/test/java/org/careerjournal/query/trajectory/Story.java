package org.careerjournal.query.trajectory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.MilestoneRequest;

/**
 * A journal told line by line, as {@code acme: job-started on=2014-06 employer=Acme title='Senior Engineer'}. The name before
 * the colon stands for the milestone's id, {@code @acme} refers to it, {@code 120000USD} is money. Every line goes through the
 * rules.
 */
final class Story {

    private static final JournalCodec CODEC = new JournalCodec();
    /** Levels only as given. */
    static final SeniorityOf NO_LEVEL = (title, industry, sector, track, employment) -> SeniorityOf.UNKNOWN;

    private static final UUID JOURNAL = new UUID(7, 7);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Pattern FIELD = Pattern.compile("(\\w+)=('[^']*'|\\{[^}]*}|\\[[^]]*]|\\S+)");
    private static final Pattern MONEY = Pattern.compile("(-?[\\d.]+)([A-Z]{3})");
    private static final Set<String> TEXTS =
            Set.of("on", "expires", "by", "reviewOn", "start", "industry", "occupation", "employerLevel");

    private final List<JournalEvent> events = new ArrayList<>();
    private Journal journal = Journal.initial();
    private int commands;

    private Story() {
        decide(new JournalCommand.OpenJournal(stamp(), "a story"));
    }

    static Story of(String... lines) {
        Story story = new Story();
        for (String line : lines) {
            story.log(line);
        }
        return story;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A line without a name before a colon gets one of its own. */
    Story log(String line) {
        Matcher named = Pattern.compile("(\\w+): (.*)").matcher(line);
        String name = named.matches() ? named.group(1) : line + " #" + commands;
        String text = named.matches() ? named.group(2) : line;
        decide(new JournalCommand.LogMilestone(stamp(), id(name), milestone(text)));
        return this;
    }

    Story correct(String name, String text) {
        decide(new JournalCommand.CorrectMilestone(stamp(), id(name), milestone(text), null));
        return this;
    }

    Story retract(String name) {
        decide(new JournalCommand.RetractMilestone(stamp(), id(name), null, false));
        return this;
    }

    Journal journal() {
        return journal;
    }

    List<JournalEvent> events() {
        return List.copyOf(events);
    }

    /** Nominal, from the first job, through that month, with levels only as given. */
    Trajectory until(String month) {
        return at(TrajectoryRequest.until(YearMonth.parse(month)));
    }

    Trajectory at(TrajectoryRequest request) {
        return at(request, Market.NONE);
    }

    Trajectory at(TrajectoryRequest request, Market market) {
        return Trajectories.of(journal, request, market, NO_LEVEL);
    }

    private Stamp stamp() {
        return new Stamp(JOURNAL, new UUID(1, commands), "me", START.plusSeconds(commands++));
    }

    private void decide(JournalCommand command) {
        switch (Journal.decide(journal, command)) {
            case Decision.Accepted accepted -> {
                for (JournalEvent event : accepted.events()) {
                    events.add(event);
                    journal = Journal.evolve(journal, event);
                }
            }
            case Decision.Refused refused -> throw new AssertionError(command + " was refused: " + refused);
        }
    }

    /** Reads {@code job-started on=2014-06 employer=Acme}. */
    static Milestone milestone(String text) {
        int blank = text.indexOf(' ');
        StringBuilder json =
                new StringBuilder("{\"kind\": \"").append(text, 0, blank).append('"');
        Matcher fields = FIELD.matcher(text.substring(blank));
        while (fields.find()) {
            json.append(", \"").append(fields.group(1)).append("\": ").append(json(fields.group(1), fields.group(2)));
        }
        byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return switch (CODEC.readMilestone(CODEC.parse(bytes))) {
            case MilestoneRequest.Read read -> read.milestone();
            case MilestoneRequest.Refused refused -> throw new AssertionError(text + " lacks a field: " + refused);
        };
    }

    private static String json(String field, String value) {
        Matcher money = MONEY.matcher(value);
        if (value.startsWith("@")) {
            return "\"" + id(value.substring(1)) + "\"";
        }
        if (money.matches()) {
            return "{\"amount\": " + money.group(1) + ", \"currency\": \"" + money.group(2) + "\"}";
        }
        if (value.startsWith("'")) {
            return "\"" + value.substring(1, value.length() - 1) + "\"";
        }
        boolean bare = value.startsWith("{") || value.startsWith("[") || value.equals("true") || value.equals("false");
        return bare || (!TEXTS.contains(field) && value.matches("-?[\\d.]+"))
                ? value.replace('\'', '"')
                : "\"" + value + "\"";
    }
}
