package org.careerjournal.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.careerjournal.domain.ApplicationMilestone.ApplicationMoved;
import org.careerjournal.domain.ApplicationMilestone.Applied;
import org.careerjournal.domain.ApplicationMilestone.Stage;
import org.careerjournal.domain.DecisionMilestone.ConsideredOption;
import org.careerjournal.domain.DecisionMilestone.DecisionMade;
import org.careerjournal.domain.DecisionMilestone.DecisionReviewed;
import org.careerjournal.domain.DecisionMilestone.Dropped;
import org.careerjournal.domain.DecisionMilestone.Principle;
import org.careerjournal.domain.GrowthMilestone.GoalClosed;
import org.careerjournal.domain.GrowthMilestone.GoalSet;
import org.careerjournal.domain.GrowthMilestone.SkillGained;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PeopleMilestone.ContactChange;
import org.careerjournal.domain.PeopleMilestone.ContactEstimated;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.PeopleMilestone.ContactMoved;
import org.careerjournal.domain.PeopleMilestone.Relation;
import org.careerjournal.eventlog.JournalPosition;
import org.careerjournal.query.testing.QueryServer;
import org.careerjournal.query.testing.WrittenJournal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Network, decisions, goals, applications and live changes: examples worked out by hand, over a real port. */
class ReadViewsTest {

    private static final UUID ONE = new UUID(9, 1);
    private static final UUID TWO = new UUID(9, 2);

    private final QueryServer server = QueryServer.running();
    private final WrittenJournal journal = server.newJournal();

    @Test
    void a_contact_stands_where_they_were_last_seen_and_rises_by_levels_a_year() {
        journal.logged(ONE, contact("2016-01", Relation.MANAGER, 5))
                .logged(id(11), moved("2020-01", 8))
                .logged(id(12), moved("2014-01", 4))
                .logged(id(13), new ContactEstimated(on("2020-06"), null, ONE, Money.of("300000", "USD"), null));

        JsonNode answer = server.get(journal, "/network").json();

        JsonNode contact = answer.get("contacts").get(0);
        assertThat(contact.get("seniority").intValue()).isEqualTo(8);
        assertThat(contact.get("inferred").booleanValue()).isFalse();
        assertThat(contact.get("metOn").stringValue()).isEqualTo("2016-01");
        assertThat(contact.get("lastMovedOn").stringValue()).isEqualTo("2020-01");
        // from level 4 to 8 between 2014-01 and 2020-06: 4 levels in 77 months, 48/77
        assertThat(contact.get("velocity").decimalValue()).isEqualByComparingTo("0.6234");
        assertThat(contact.get("estimates")
                        .get(0)
                        .get("annualPay")
                        .get("amount")
                        .intValue())
                .isEqualTo(300_000);
        assertThat(answer.get("figures").get("contacts").intValue()).isEqualTo(1);
        assertThat(answer.get("figures").get("seniorContacts").intValue()).isEqualTo(1);
        assertThat(answer.get("figures").get("byRelation").get("manager").intValue())
                .isEqualTo(1);
        assertThat(answer.get("figures").get("managerVelocity").doubleValue())
                .isCloseTo(48.0 / 77, Offset.offset(1e-9));
    }

    @Test
    void a_level_that_is_not_given_is_inferred_from_the_title_and_says_so() {
        journal.logged(
                ONE, new ContactMade(on("2016"), null, "Cy", Relation.FRIEND, "Bank", "Vice President", null, "K"));

        JsonNode contact =
                server.get(journal, "/network").json().get("contacts").get(0);

        // DESIGN.md: a bank's 'Vice President' is 5, not 8
        assertThat(contact.get("seniority").intValue()).isEqualTo(5);
        assertThat(contact.get("inferred").booleanValue()).isTrue();
        assertThat(contact.get("velocity").isNull()).isTrue();
    }

    @Test
    void options_are_ranked_by_the_weighted_mean_of_their_scores() {
        List<Principle> principles =
                List.of(new Principle("pay", new BigDecimal(3)), new Principle("growth", new BigDecimal(1)));
        journal.logged(
                        ONE,
                        new DecisionMade(
                                on("2021-05"),
                                null,
                                "Where next?",
                                principles,
                                List.of(
                                        option("startup", Map.of("pay", 2, "growth", 5), null),
                                        option("big tech", Map.of("pay", 5, "growth", 4), null),
                                        option(
                                                "bank",
                                                Map.of("pay", 5, "growth", 5),
                                                new Dropped(on("2021-04"), "hours")),
                                        option("stay", null, null)),
                                "big tech",
                                new BigDecimal("0.7"),
                                on("2022-05")))
                .logged(TWO, new DecisionReviewed(on("2022-06"), "glad", ONE, 5));

        JsonNode decision =
                server.get(journal, "/decisions").json().get("decisions").get(0);

        JsonNode options = decision.get("options");
        // startup (3·2 + 1·5) / 4 = 2.75; big tech (3·5 + 1·4) / 4 = 4.75; bank 5, out of the race
        assertThat(options.valueStream()
                        .map(option -> option.get("score").isNull()
                                ? "none"
                                : String.valueOf(option.get("score").doubleValue())))
                .containsExactly("2.75", "4.75", "5.0", "none");
        assertThat(options.valueStream().map(option -> option.get("rank").asInt(0)))
                .containsExactly(2, 1, 0, 0);
        assertThat(options.get(2).get("dropped").get("reason").stringValue()).isEqualTo("hours");
        assertThat(decision.get("principles").get(0).get("share").decimalValue())
                .isEqualByComparingTo("0.75");
        assertThat(decision.get("chosen").stringValue()).isEqualTo("big tech");
        assertThat(decision.get("confidence").decimalValue()).isEqualByComparingTo("0.7");
        assertThat(decision.get("reviewOn").stringValue()).isEqualTo("2022-05");
        assertThat(decision.get("reviews").get(0).get("outcome").intValue()).isEqualTo(5);
    }

    @Test
    void a_goal_shows_where_its_metric_stands_and_how_it_ended() {
        journal.logged(ONE, new GoalSet(on("2020"), null, "seniorContacts", new BigDecimal(3), null, on("2030")))
                .logged(TWO, new GoalSet(on("2021"), null, null, null, "Write a book", on("2025")))
                .logged(id(3), new GoalClosed(on("2024-11"), null, TWO, true))
                .logged(id(4), new SkillGained(on("2022"), null, "writing", 3, null))
                .logged(id(5), contact("2016-01", Relation.MENTOR, 9));

        JsonNode goals = server.get(journal, "/goals").json().get("goals");

        assertThat(goals.get(0).get("state").stringValue()).isEqualTo("open");
        assertThat(goals.get(0).get("value").doubleValue()).isEqualTo(1);
        assertThat(goals.get(1).get("state").stringValue()).isEqualTo("reached");
        assertThat(goals.get(1).get("closedOn").stringValue()).isEqualTo("2024-11");
        assertThat(goals.get(1).get("value").isNull()).isTrue();
    }

    @Test
    void an_application_counts_the_days_of_each_stage() {
        journal.logged(ONE, contact("2016-01", Relation.HIRING_MANAGER, 7))
                .logged(TWO, new Applied(on("2024-01-10"), null, "Acme", "Engineer", "Search", ONE, List.of(ONE), null))
                .logged(id(3), new ApplicationMoved(on("2024-01-20"), null, TWO, Stage.INTERVIEW))
                .logged(id(4), new ApplicationMoved(on("2024-02-20"), null, TWO, Stage.REJECTED));

        JsonNode application =
                server.get(journal, "/applications").json().get("applications").get(0);

        assertThat(application.get("stages").toString()).isEqualTo("""
                [{"stage":"applied","on":"2024-01-10","days":10},{"stage":"interview","on":"2024-01-20","days":31},\
                {"stage":"rejected","on":"2024-02-20","days":0}]""");
        assertThat(application.get("days").longValue()).isEqualTo(41);
        assertThat(application.get("open").booleanValue()).isFalse();
        assertThat(application.get("hiringManager").get("name").stringValue()).isEqualTo("Ann");
        assertThat(application.get("referrals").get(0).get("id").stringValue()).isEqualTo(ONE.toString());
    }

    @Test
    void an_open_application_counts_its_days_up_to_the_day_asked_about() {
        journal.logged(ONE, new Applied(on("2026-01-01"), null, "Acme", "Engineer", null, null, null, null));

        JsonNode application = server.get(journal, "/applications?asOf=2026-01-11T00:00:00Z")
                .json()
                .get("applications")
                .get(0);

        assertThat(application.get("open").booleanValue()).isTrue();
        assertThat(application.get("days").longValue()).isEqualTo(10);
    }

    @Test
    @Timeout(20)
    void who_listens_is_told_the_position_now_and_after_each_change() throws Exception {
        assertThat(server.get(journal, "").status()).isEqualTo(200);
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("/api/journals/" + journal.id() + "/live"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(nextData(lines)).contains(new JournalPosition(journal.id(), 0).encoded());

            journal.logged(ONE, contact("2016-01", Relation.FRIEND, null));
            server.feed(journal, 1);

            assertThat(nextData(lines)).contains(new JournalPosition(journal.id(), 1).encoded());
        }
    }

    private static String nextData(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    return line;
                }
            }
            throw new AssertionError("the stream has ended");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ConsideredOption option(
            String name, @Nullable Map<String, Integer> scores, @Nullable Dropped dropped) {
        return new ConsideredOption(name, scores, dropped, null);
    }

    private static ContactMade contact(String met, Relation relation, @Nullable Integer seniority) {
        return new ContactMade(on(met), null, "Ann", relation, "Acme", null, seniority, null);
    }

    private static ContactMoved moved(String on, int seniority) {
        return new ContactMoved(on(on), null, ONE, ContactChange.PROMOTED, null, null, seniority, null);
    }

    private static UUID id(long number) {
        return new UUID(9, number);
    }

    private static PartialDate on(String date) {
        return PartialDate.of(date);
    }
}
