package org.careerjournal.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careerjournal.command.imports.ImportRefused.Cause;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Resume taken apart: the elements of its sections with the lines where they start.
 *
 * @param elements in the order of the file
 * @param problems sections that are no lists, elements that are no objects
 */
record JsonResume(List<Element> elements, List<ImportProblem> problems) {

    /** Reads one element at a time, so others follow it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> SECTIONS = Set.of(
            "work",
            "volunteer",
            "education",
            "awards",
            "certificates",
            "publications",
            "skills",
            "languages",
            "interests",
            "references",
            "projects");

    /**
     * An element of a section.
     *
     * @param index within its section, from 0
     * @param line the 1-based physical line where it starts
     */
    record Element(String section, int index, int line, JsonNode node) {

        /** The place of a field as people find it in the file, as {@code work[0].startDate}. */
        String path(String field) {
            return section.equals("basics") ? "basics." + field : "%s[%d].%s".formatted(section, index, field);
        }

        /** The text of a field; empty where it is left out. */
        String text(String field) throws RowFails {
            JsonNode value = node.get(field);
            if (value == null || value.isNull()) {
                return "";
            }
            if (!value.isString() && !value.isNumber()) {
                throw new RowFails(path(field), "Expected a text.");
            }
            return value.asString();
        }

        /** The texts of a list, each on a line of its own behind a bullet. */
        String bullets(String field) throws RowFails {
            List<String> texts = texts(field);
            return texts.isEmpty() ? "" : "• " + String.join("\n• ", texts);
        }

        /** The texts of a list between commas. */
        String words(String field) throws RowFails {
            return String.join(", ", texts(field));
        }

        private List<String> texts(String field) throws RowFails {
            JsonNode list = node.get(field);
            List<String> texts = new ArrayList<>();
            if (list == null || list.isNull()) {
                return texts;
            }
            if (!list.isArray()) {
                throw new RowFails(path(field), "Expected a list of texts.");
            }
            for (JsonNode text : list) {
                if (!text.isString()) {
                    throw new RowFails(path(field), "Expected a list of texts.");
                }
                if (!text.asString().isBlank()) {
                    texts.add(text.asString().strip());
                }
            }
            return texts;
        }
    }

    /**
     * Takes a resume apart; empty where the text is none.
     *
     * @throws ImportRefused where it begins as one and is broken
     */
    static Optional<JsonResume> read(String text, String file) {
        List<Element> elements = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        boolean recognised = false;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                recognised |= name.equals("basics") || SECTIONS.contains(name);
                if (name.equals("basics") && value == JsonToken.START_OBJECT) {
                    elements.add(new Element(name, 0, line(parser), JSON.readTree(parser)));
                } else if (SECTIONS.contains(name) && value == JsonToken.START_ARRAY) {
                    section(name, parser, file, elements, problems);
                } else if (SECTIONS.contains(name) && value != JsonToken.VALUE_NULL) {
                    problems.add(new ImportProblem(file, line(parser), name, "Expected a list."));
                    parser.skipChildren();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            if (recognised) {
                throw new ImportRefused(
                        Cause.MALFORMED,
                        "'%s' is no valid JSON at line %d."
                                .formatted(file, broken.getLocation().getLineNr()));
            }
            return Optional.empty();
        }
        return recognised ? Optional.of(new JsonResume(elements, problems)) : Optional.empty();
    }

    private static void section(
            String name, JsonParser parser, String file, List<Element> elements, List<ImportProblem> problems) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            int line = line(parser);
            JsonNode node = JSON.readTree(parser);
            if (node.isObject()) {
                elements.add(new Element(name, index, line, node));
            } else {
                problems.add(new ImportProblem(file, line, "%s[%d]".formatted(name, index), "Expected an object."));
            }
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
