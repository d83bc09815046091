package org.careerjournal.standalone.demo;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Stamp;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.MilestoneRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A physicist's career: a PhD, finance in New York, consulting, then Senior Technical Program Manager at Amazon. Everybody
 * in it is invented; a figure that the story does not give says that it is illustrative.
 *
 * <p>It is kept in {@code demo.jsonl}, a line per command: {@code at} when the journal learnt it, {@code as} the name of the
 * milestone within the story, and either {@code log} or {@code correct} with the milestone, or {@code retract} with the
 * reason. A text that begins with @ names a milestone of the story.
 */
public final class DemoStory {

    /** The name under which its journal is opened. */
    public static final String NAME = "A physicist's career";

    private static final Instant OPENED_AT = Instant.parse("2012-09-30T19:00:00Z");
    private static final String ACTOR = "demo";

    private final UUID journalId;
    private final NameBasedGenerator ids;
    private final JournalCodec codec = new JournalCodec();

    private DemoStory(UUID journalId) {
        this.journalId = journalId;
        this.ids = Generators.nameBasedGenerator(journalId);
    }

    /**
     * The commands of the story in the order of their times, the opening of the journal first. The same journal id gives the
     * same commands, ids and times included.
     */
    public static List<JournalCommand> commands(UUID journalId) {
        DemoStory story = new DemoStory(journalId);
        List<JournalCommand> commands = new ArrayList<>();
        commands.add(new JournalCommand.OpenJournal(story.stamp("open", OPENED_AT), NAME));
        for (String line : lines()) {
            commands.add(story.command(line, commands.size()));
        }
        return List.copyOf(commands);
    }

    /** The id of the milestone that the story calls by this name, as {@code bank}. */
    public static UUID milestoneId(UUID journalId, String name) {
        return new DemoStory(journalId).id("milestone " + name);
    }

    private static List<String> lines() {
        try (InputStream in = DemoStory.class.getResourceAsStream("demo.jsonl")) {
            byte[] story = Objects.requireNonNull(in, "demo.jsonl").readAllBytes();
            return new String(story, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JournalCommand command(String line, int number) {
        JsonNode row = codec.parse(line.getBytes(StandardCharsets.UTF_8));
        Stamp stamp = stamp("line " + number, Instant.parse(row.required("at").stringValue()));
        UUID id = id("milestone " + row.required("as").stringValue());
        if (row.has("log")) {
            return new JournalCommand.LogMilestone(stamp, id, milestone(row.required("log")));
        }
        if (row.has("correct")) {
            return new JournalCommand.CorrectMilestone(stamp, id, milestone(row.required("correct")), null);
        }
        return new JournalCommand.RetractMilestone(
                stamp, id, row.required("retract").stringValue(), false);
    }

    private Milestone milestone(JsonNode json) {
        return switch (codec.readMilestone(withIds(json))) {
            case MilestoneRequest.Read read -> read.milestone();
            case MilestoneRequest.Refused refused -> throw new IllegalStateException(refused + " in " + json);
        };
    }

    private JsonNode withIds(JsonNode json) {
        return switch (json) {
            case StringNode text
            when text.stringValue().startsWith("@") ->
                StringNode.valueOf(
                        id("milestone " + text.stringValue().substring(1)).toString());
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.forEachEntry((name, value) -> copy.set(name, withIds(value)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(withIds(item)));
                yield copy;
            }
            default -> json;
        };
    }

    private Stamp stamp(String name, Instant at) {
        return new Stamp(journalId, id("command " + name), ACTOR, at);
    }

    private UUID id(String name) {
        return ids.generate("demo " + name);
    }
}
