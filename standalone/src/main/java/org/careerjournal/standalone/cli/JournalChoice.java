package org.careerjournal.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which journal a command is about: the one named, or the only one there is. */
final class JournalChoice {

    /** What a journal is called that nobody has named. */
    static final String DEFAULT_NAME = "My career";

    @Option(
            names = "--journal",
            paramLabel = "ID",
            description =
                    "The journal, by its id, the beginning of it, or its name; needed only where there are several.")
    private @Nullable String wanted;

    /** The id of an existing journal. */
    String existing(JournalClient client) {
        List<JsonNode> journals = matching(client);
        if (journals.isEmpty()) {
            throw Refused.usage(
                    wanted == null
                            ? "There is no journal yet. './journal import FILE' brings one in, './journal log job-started on=2020-01"
                                    + " employer=… title=…' begins one, './journal demo' shows one."
                            : "No journal is called '" + wanted + "'; './journal journals' lists them.");
        }
        return only(journals);
    }

    /** The id of an existing journal; where there is none at all, one is opened. */
    String existingOrNew(JournalClient client) {
        List<JsonNode> journals = matching(client);
        if (!journals.isEmpty() || wanted != null) {
            return journals.isEmpty() ? existing(client) : only(journals);
        }
        return open(client, DEFAULT_NAME);
    }

    static String open(JournalClient client, String name) {
        JsonNode opened = client.post(
                "/api/journals", JsonNodeFactory.instance.objectNode().put("name", name));
        System.out.println(
                "Opened the journal '" + name + "' (" + opened.path("journalId").asString() + ").");
        return opened.path("journalId").asString();
    }

    static List<JsonNode> all(JournalClient client) {
        List<JsonNode> journals = new ArrayList<>();
        client.get("/api/journals").forEach(journals::add);
        return journals;
    }

    private List<JsonNode> matching(JournalClient client) {
        String name = wanted;
        return all(client).stream()
                .filter(journal -> name == null
                        || journal.path("journalId").asString().startsWith(name)
                        || journal.path("name").asString().equalsIgnoreCase(name))
                .toList();
    }

    private static String only(List<JsonNode> journals) {
        if (journals.size() > 1) {
            StringBuilder text = new StringBuilder("There are several journals; say which with --journal:");
            journals.forEach(journal -> text.append("\n  ")
                    .append(journal.path("journalId").asString())
                    .append("  ")
                    .append(journal.path("name").asString()));
            throw Refused.usage(text.toString());
        }
        return journals.getFirst().path("journalId").asString();
    }
}
