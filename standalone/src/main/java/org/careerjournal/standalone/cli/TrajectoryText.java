package org.careerjournal.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A trajectory as text: figures, spells and a small chart of how it went. */
final class TrajectoryText {

    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
    private static final int WIDTH_MAX = 60;

    /** Series worth a line of the chart, in this order. */
    private static final Map<String, String> CHARTED = Map.of(
            "seniority", "seniority",
            "annualPay", "pay a year",
            "wealth", "wealth earned",
            "network", "contacts",
            "hoursPerWeek", "hours a week");

    private static final List<String> ORDER = List.of("seniority", "annualPay", "wealth", "network", "hoursPerWeek");

    private TrajectoryText() {}

    static String of(JsonNode trajectory) {
        StringBuilder text = new StringBuilder();
        JsonNode months = trajectory.path("months");
        if (months.isEmpty()) {
            return "\nNo job yet, so there is no trajectory to draw.\n";
        }
        String first = months.get(0).asString();
        String last = months.get(months.size() - 1).asString();
        text.append("\nFrom ").append(first).append(" to ").append(last);
        if (trajectory.path("currency").isString()) {
            text.append(", in ").append(trajectory.path("currency").stringValue());
        }
        text.append(", gross of tax, ")
                .append(trajectory.path("terms").asString("nominal"))
                .append("\n\n");
        for (String name : ORDER) {
            appendSeries(
                    text,
                    String.valueOf(CHARTED.get(name)),
                    trajectory.path("series").path(name));
        }
        text.append('\n');
        appendFigures(text, trajectory.path("figures"));
        JsonNode missing = trajectory.path("missing");
        if (!missing.isEmpty()) {
            text.append("\nNot known, and left out:\n");
            missing.forEach(line -> text.append("  ").append(plain(line)).append('\n'));
        }
        return text.toString();
    }

    private static void appendSeries(StringBuilder text, String label, JsonNode series) {
        List<Double> values = sampled(series);
        if (values.stream().allMatch(value -> value.isNaN())) {
            return;
        }
        double max = values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double last = values.reversed().stream()
                .filter(value -> !value.isNaN())
                .findFirst()
                .orElse(0.0);
        text.append("%-14s ".formatted(label))
                .append(spark(values, max))
                .append("  ")
                .append(number(last))
                .append('\n');
    }

    /** One block for each value, from nothing to {@code max}; a month without a value stays blank. */
    static String spark(List<Double> values, double max) {
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            if (Double.isNaN(value)) {
                line.append(' ');
            } else {
                int height = max <= 0 ? 1 : (int) Math.round(value / max * (BLOCKS.length() - 1));
                line.append(BLOCKS.charAt(Math.clamp(height, 1, BLOCKS.length() - 1)));
            }
        }
        return line.toString();
    }

    /** At most {@link #WIDTH_MAX} of the months, evenly spread, the last one among them. */
    private static List<Double> sampled(JsonNode series) {
        int size = series.size();
        int width = Math.min(size, WIDTH_MAX);
        List<Double> values = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            JsonNode value = series.get((int) ((i + 1L) * size / width) - 1);
            values.add(value.isNumber() ? value.doubleValue() : Double.NaN);
        }
        return values;
    }

    private static void appendFigures(StringBuilder text, JsonNode figures) {
        for (Map.Entry<String, JsonNode> figure : figures.properties()) {
            JsonNode value = figure.getValue();
            if (!value.isNull()) {
                text.append("%-22s %s%n".formatted(words(figure.getKey()), plain(value)));
            }
        }
    }

    private static String plain(JsonNode value) {
        return value.isNumber()
                ? number(value.doubleValue())
                : value.isString() ? value.stringValue() : value.toString();
    }

    private static String number(double value) {
        return Math.abs(value) >= 1_000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : String.format(Locale.ROOT, "%.2f", value);
    }

    /** {@code monthsWorked} as {@code months worked}. */
    static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
