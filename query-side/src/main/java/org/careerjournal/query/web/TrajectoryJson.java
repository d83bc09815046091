package org.careerjournal.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careerjournal.query.trajectory.Figure;
import org.careerjournal.query.trajectory.Origin;
import org.careerjournal.query.trajectory.Series;
import org.careerjournal.query.trajectory.Spell;
import org.careerjournal.query.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A trajectory as clients see it. Numbers are rounded to six decimals, and what is unknown is null. */
public final class TrajectoryJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DECIMALS = 6;

    private TrajectoryJson() {}

    /**
     * @param asOf null for all that is known now
     * @param problems lines about files that could not be read in full; they stand with what is missing
     */
    public static ObjectNode of(UUID journalId, @Nullable Instant asOf, Trajectory path, List<String> problems) {
        ObjectNode json = NODES.objectNode();
        json.put("journalId", journalId.toString());
        json.put("asOf", text(asOf));
        json.put("observedThrough", text(path.observedThrough()));
        Origin.Found origin = path.origin();
        if (origin == null) {
            json.putNull("origin");
        } else {
            json.putObject("origin")
                    .put("kind", origin.origin().wireName())
                    .put("on", origin.on().toString());
        }
        json.put("currency", path.currency());
        json.put("terms", path.terms().wireName());
        if (path.base() != null) {
            json.put("base", text(path.base()));
        }
        ArrayNode months = json.putArray("months");
        path.months().forEach(month -> months.add(month.toString()));
        ObjectNode series = json.putObject("series");
        for (Series name : Series.values()) {
            ArrayNode values = series.putArray(name.wireName());
            for (double value : path.values(name)) {
                values.add(number(value));
            }
        }
        ArrayNode spells = json.putArray("spells");
        path.spells().forEach(spell -> spells.add(spell(spell)));
        ObjectNode figures = json.putObject("figures");
        for (Figure name : Figure.values()) {
            figures.set(name.wireName(), number(path.figure(name)));
        }
        ArrayNode missing = json.putArray("missing");
        path.missing().forEach(missing::add);
        problems.forEach(missing::add);
        return json;
    }

    private static ObjectNode spell(Spell spell) {
        return NODES.objectNode()
                .put("from", spell.from().toString())
                .put("to", text(spell.to()))
                .put("months", spell.months())
                .put("activity", spell.activity().wireName())
                .put("jobId", text(spell.jobId()))
                .put("employer", spell.employer())
                .put("title", spell.title())
                .put("seniority", spell.seniority())
                .put("inferred", spell.inferred())
                .put("industry", spell.industry());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static JsonNode number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NODES.nullNode();
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return NODES.numberNode((long) value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return NODES.numberNode(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
