package org.careerjournal.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Milestones as a person names them: by the beginning of the id, or by a word that only one of them has. */
final class Mentions {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** What a timeline adds to the payload of a milestone. */
    private static final Set<String> ADDED = Set.of("id", "recordedAt", "versions");

    private static final List<String> NAMING = List.of(
            "employer",
            "title",
            "institution",
            "name",
            "symbol",
            "skill",
            "question",
            "text",
            "degree",
            "reason",
            "metric");

    private static final Map<String, String> KIND_BY_FIELD = Map.of(
            "jobId", "job-started",
            "educationId", "education-started",
            "leaveId", "leave-taken",
            "contactId", "contact-made",
            "managerId", "contact-made",
            "hiringManagerId", "contact-made",
            "referralIds", "contact-made",
            "decisionId", "decision-made",
            "applicationId", "applied",
            "goalId", "goal-set");

    private Mentions() {}

    /** Replaces in every reference what is no id by the id of the milestone meant. */
    static void resolve(ObjectNode milestone, JournalClient client, String journalId) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(milestone.properties())) {
            String kind = KIND_BY_FIELD.get(field.getKey());
            if (kind == null) {
                continue;
            }
            if (field.getValue() instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, list.stringNode(idOf(list.get(i).asString(), client, journalId, kind)));
                }
            } else if (field.getValue().isString()) {
                milestone.put(field.getKey(), idOf(field.getValue().stringValue(), client, journalId, kind));
            }
        }
    }

    /**
     * The milestone meant, as the timeline shows it.
     *
     * @param kind that it has to be of, or null for any
     */
    static JsonNode find(JournalClient client, String journalId, String wanted, @Nullable String kind) {
        List<JsonNode> all = new ArrayList<>();
        client.get("/api/journals/" + journalId + "/timeline")
                .path("milestones")
                .forEach(all::add);
        String lower = wanted.toLowerCase(Locale.ROOT);
        List<JsonNode> candidates = all.stream()
                .filter(milestone ->
                        kind == null || milestone.path("kind").asString().equals(kind))
                .toList();
        List<JsonNode> found = Stream.<java.util.function.Predicate<JsonNode>>of(
                        milestone -> milestone.path("id").asString().startsWith(lower),
                        milestone -> names(milestone).anyMatch(lower::equals),
                        milestone -> names(milestone).anyMatch(name -> name.contains(lower)))
                .map(matches -> candidates.stream().filter(matches).toList())
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        String what = kind == null ? "milestone" : "milestone of kind " + kind;
        StringBuilder text = new StringBuilder(
                found.isEmpty()
                        ? "No " + what + " is meant by '" + wanted + "'; './journal show --ids' lists them."
                        : "'" + wanted + "' could mean several; name one by its id:");
        found.forEach(milestone -> text.append("\n  ")
                .append(milestone.path("id").asString())
                .append("  ")
                .append(MilestoneText.line(milestone)));
        throw Refused.usage(text.toString());
    }

    /** The milestone without what the timeline adds to it. */
    static ObjectNode payload(JsonNode milestone) {
        ObjectNode payload = ((ObjectNode) milestone).deepCopy();
        payload.remove(ADDED);
        return payload;
    }

    private static String idOf(String text, JournalClient client, String journalId, String kind) {
        return UUID_TEXT.matcher(text).matches()
                ? text
                : find(client, journalId, text, kind).path("id").asString();
    }

    private static Stream<String> names(JsonNode milestone) {
        return NAMING.stream()
                .map(milestone::path)
                .filter(JsonNode::isString)
                .map(name -> name.stringValue().toLowerCase(Locale.ROOT));
    }
}
