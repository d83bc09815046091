package org.careerjournal.command.imports;

import com.fasterxml.uuid.Generators;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.careerjournal.domain.Kind;

/**
 * Ids derived from what a row says, so that the same row always gets the same id: UUIDv5 within the journal, of source, kind
 * and natural key.
 */
record ImportIds(UUID journalId, Source source) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String SEPARATOR = "\u001f";

    /** The id of the milestone of that kind with that natural key. Upper case and blanks make no difference. */
    UUID milestone(Kind kind, List<String> naturalKey) {
        StringBuilder name =
                new StringBuilder(source.wireName()).append(SEPARATOR).append(kind.wireName());
        for (String part : naturalKey) {
            name.append(SEPARATOR).append(normal(part));
        }
        return derive(name.toString());
    }

    /**
     * The id of a command: the same content for the same milestone is the same command.
     *
     * @param verb log, correct or retract
     * @param content the milestone as JSON
     * @param turn tells commands with the same content apart: the line of a history, a later attempt of what was refused
     */
    UUID command(String verb, UUID milestoneId, String content, String turn) {
        String name = String.join(SEPARATOR, "command", source.wireName(), verb, milestoneId.toString(), content, turn);
        return derive(name);
    }

    private UUID derive(String name) {
        return Generators.nameBasedGenerator(journalId).generate(name);
    }

    /** One form for texts that people take for the same. */
    static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
