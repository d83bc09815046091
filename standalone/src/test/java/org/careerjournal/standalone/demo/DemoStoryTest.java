package org.careerjournal.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careerjournal.domain.Decision;
import org.careerjournal.domain.DecisionMilestone.DecisionMade;
import org.careerjournal.domain.DecisionMilestone.Offer;
import org.careerjournal.domain.JobMilestone.JobStarted;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.JournalCommand;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.Kind;
import org.careerjournal.domain.Milestone;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PayMilestone.PayChanged;
import org.careerjournal.query.trajectory.Figure;
import org.careerjournal.query.trajectory.Market;
import org.careerjournal.query.trajectory.SeniorityOf;
import org.careerjournal.query.trajectory.Series;
import org.careerjournal.query.trajectory.Trajectories;
import org.careerjournal.query.trajectory.Trajectory;
import org.careerjournal.query.trajectory.TrajectoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoStoryTest {

    private static final UUID JOURNAL = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final List<JournalCommand> COMMANDS = DemoStory.commands(JOURNAL);

    /** Decides the commands up to an instant; a refusal fails the test with the command that it refused. */
    private static Journal told(Instant through) {
        Journal journal = Journal.initial();
        for (JournalCommand command : COMMANDS) {
            if (!command.stamp().at().isAfter(through)) {
                for (JournalEvent event : accepted(journal, command)) {
                    journal = Journal.evolve(journal, event);
                }
            }
        }
        return journal;
    }

    private static List<JournalEvent> accepted(Journal journal, JournalCommand command) {
        return switch (Journal.decide(journal, command)) {
            case Decision.Accepted accepted -> accepted.events();
            case Decision.Refused refused -> throw new AssertionError(refused.refusal() + " for " + command);
        };
    }

    private static Journal told() {
        return told(Instant.MAX);
    }

    private static Trajectory trajectory() {
        return Trajectories.of(
                told(), TrajectoryRequest.until(YearMonth.of(2026, 6)), Market.NONE, SeniorityOf.titles());
    }

    private static Milestone milestone(Journal journal, String name) {
        return journal.entry(DemoStory.milestoneId(JOURNAL, name)).orElseThrow().milestone();
    }

    private static <M extends Milestone> List<M> all(Class<M> type) {
        return told().live()
                .map(Journal.Entry::milestone)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void every_command_is_accepted_and_changes_something() {
        Journal journal = told();

        assertThat(journal.sequence()).isEqualTo(COMMANDS.size() - 1L);
    }

    @Test
    void the_same_journal_id_gives_the_same_commands() {
        assertThat(DemoStory.commands(JOURNAL)).isEqualTo(COMMANDS);
    }

    @Test
    void no_two_commands_share_an_id() {
        Set<UUID> ids =
                COMMANDS.stream().map(command -> command.stamp().commandId()).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(COMMANDS);
    }

    @Test
    void it_is_told_in_the_order_in_which_the_journal_learnt_it() {
        assertThat(COMMANDS)
                .isSortedAccordingTo(
                        Comparator.comparing(command -> command.stamp().at()));
    }

    @Test
    void it_uses_every_kind_of_milestone() {
        Set<Kind> used = told().live().map(entry -> entry.milestone().kind()).collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Kind.class));
    }

    @Test
    void every_figure_in_money_says_that_it_is_illustrative() {
        Set<Kind> inMoney = EnumSet.of(
                Kind.PAY_CHANGED,
                Kind.BONUS_PAID,
                Kind.EQUITY_GRANTED,
                Kind.EQUITY_PRICED,
                Kind.EQUITY_SOLD,
                Kind.CONTACT_ESTIMATED,
                Kind.DECISION_MADE);

        assertThat(told().live().map(Journal.Entry::milestone).filter(milestone -> inMoney.contains(milestone.kind())))
                .allSatisfy(milestone -> assertThat(milestone.note()).containsIgnoringCase("illustrative"));
    }

    @ParameterizedTest(name = "in {0} at level {1}")
    @CsvSource({"2012-12, 3", "2014-03, 4", "2015-08, 5", "2016-06, 5", "2018-05, 6", "2020-04, 5", "2023-05, 6"})
    void seniority_goes_from_quant_to_principal(YearMonth month, double level) {
        assertThat(trajectory().at(Series.SENIORITY, month)).isEqualTo(level);
    }

    @Test
    void it_leads_through_finance_consulting_and_big_tech() {
        Trajectory trajectory = trajectory();

        assertThat(trajectory.months().getFirst()).isEqualTo(YearMonth.of(2012, 9));
        assertThat(trajectory.figure(Figure.EMPLOYERS)).isEqualTo(3);
        assertThat(trajectory.figure(Figure.INDUSTRIES)).isEqualTo(3);
        assertThat(trajectory.figure(Figure.PROMOTIONS)).isEqualTo(4);
    }

    @Test
    void consulting_brings_contacts_at_the_top_of_companies() {
        double before = trajectory().at(Series.NETWORK, YearMonth.of(2016, 2));
        double after = trajectory().at(Series.NETWORK, YearMonth.of(2019, 12));

        assertThat(after - before).isGreaterThanOrEqualTo(15);
        assertThat(trajectory().figure(Figure.SENIOR_CONTACTS)).isGreaterThanOrEqualTo(15);
    }

    @Test
    void equity_vests_back_loaded_through_the_split() {
        // 380,000 at 1,700 a unit; 5 % after a year, at 3,330
        assertThat(trajectory().at(Series.EQUITY_VALUE, YearMonth.of(2021, 12)))
                .isCloseTo(380_000.0 / 1_700 * 0.05 * 3_330, within(0.01));
        // 5, 15 and half of 40 % after 30 months, 20 units for one, 250 withheld for tax, at 84
        assertThat(trajectory().at(Series.EQUITY_VALUE, YearMonth.of(2022, 12)))
                .isCloseTo((380_000.0 / 1_700 * 0.40 * 20 - 250) * 84, within(0.01));
    }

    @Test
    void the_managers_rose() {
        assertThat(trajectory().figure(Figure.MANAGER_VELOCITY)).isPositive();
    }

    @Test
    void the_decision_between_three_roles_can_be_replayed_from_its_offers() {
        DecisionMade decision = (DecisionMade) milestone(told(), "which-role");
        List<Offer> offers = decision.options().stream()
                .filter(option -> option.dropped() == null)
                .map(option -> Objects.requireNonNull(option.offer()))
                .toList();

        assertThat(offers)
                .hasSize(3)
                .allSatisfy(offer -> assertThat(offer).hasNoNullFieldsOrPropertiesExcept("bonusTarget"));
        assertThat(decision.chosen()).isEqualTo("Technical program manager");
        JobStarted taken = (JobStarted) milestone(told(), "amazon");
        assertThat(taken.decisionId()).isEqualTo(DemoStory.milestoneId(JOURNAL, "which-role"));
        assertThat(all(JobStarted.class)).hasSize(3);
    }

    @Test
    void before_the_correction_the_journal_believed_the_wrong_pay() {
        PayChanged before = (PayChanged) milestone(told(Instant.parse("2014-06-30T00:00:00Z")), "pay-2014");
        PayChanged after = (PayChanged) milestone(told(), "pay-2014");

        assertThat(before.base()).isEqualTo(new Money(BigDecimal.valueOf(153_000), "USD"));
        assertThat(after.base()).isEqualTo(new Money(BigDecimal.valueOf(135_000), "USD"));
    }

    @Test
    void the_prize_of_another_is_retracted() {
        UUID prize = DemoStory.milestoneId(JOURNAL, "best-poster");

        assertThat(told(Instant.parse("2014-12-31T00:00:00Z"))
                        .entry(prize)
                        .orElseThrow()
                        .retracted())
                .isFalse();
        assertThat(told().entry(prize).orElseThrow().retracted()).isTrue();
    }

    @Test
    void a_career_begun_in_2003_is_first_heard_of_in_2012() {
        Journal atFirst = told(Instant.parse("2012-10-01T00:00:00Z"));

        assertThat(milestone(atFirst, "bsc").on().first()).hasToString("2003-09-01");
        assertThat(atFirst.liveOf(Kind.JOB_STARTED)).isEmpty();
    }
}
