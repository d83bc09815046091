package org.careerjournal.standalone.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Shows the timeline and the trajectory as text. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show the timeline and what it amounts to: figures and a small chart.",
        footer = {
            "",
            "  ./journal show",
            "  ./journal show --as-of 2026-11-16          as the journal knew it at the end of that day",
            "  ./journal show --currency EUR --ids",
        })
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private Cli cli = new Cli();

    @Mixin
    private JournalChoice journal = new JournalChoice();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "What the journal knew then: a day (to its end) or an instant, as 2026-11-16 or 2026-11-16T09:00:00Z.")
    private @Nullable String asOf;

    @Option(names = "--currency", paramLabel = "CODE", description = "That of the latest pay if left out.")
    private @Nullable String currency;

    @Option(names = "--terms", paramLabel = "TERMS", description = "nominal (if left out) or real.")
    private @Nullable String terms;

    @Option(
            names = "--base",
            paramLabel = "MONTH",
            description = "The month whose prices real terms are in, as 2026-01.")
    private @Nullable String base;

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            description = "first-job (if left out), degree, or a milestone's id.")
    private @Nullable String origin;

    @Option(names = "--until", paramLabel = "MONTH", description = "The last month shown; now if left out.")
    private @Nullable String until;

    @Option(names = "--ids", description = "Show the id of each milestone.")
    private boolean ids;

    @Override
    public Integer call() {
        String instant = asOf == null ? null : instant(asOf).toString();
        Map<String, @Nullable String> timeline = new LinkedHashMap<>();
        timeline.put("asOf", instant);
        Map<String, @Nullable String> trajectory = new LinkedHashMap<>(timeline);
        trajectory.put("currency", currency);
        trajectory.put("terms", terms);
        trajectory.put("base", base);
        trajectory.put("origin", origin);
        trajectory.put("until", until);
        try (Connection connection = Connection.to(cli.directory())) {
            JournalClient client = connection.client();
            String path = "/api/journals/" + journal.existing(client);
            JsonNode milestones =
                    client.get(path + "/timeline" + Urls.query(timeline)).path("milestones");
            for (JsonNode milestone : milestones) {
                System.out.println((ids ? milestone.path("id").asString() + "  " : "") + MilestoneText.line(milestone));
            }
            System.out.print(TrajectoryText.of(client.get(path + "/trajectory" + Urls.query(trajectory))));
            return 0;
        }
    }

    /** A day means its end, where the reader lives. */
    static Instant instant(String text) {
        try {
            return text.length() == "2026-11-16".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant()
                            .minusNanos(1000)
                    : ZonedDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.usage(
                    "'" + text + "' is neither a day nor an instant, as 2026-11-16 or 2026-11-16T09:00:00Z.");
        }
    }
}
