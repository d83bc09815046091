package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careerjournal.domain.fixtures.Sentences.accepted;
import static org.careerjournal.domain.fixtures.Sentences.fold;
import static org.careerjournal.domain.fixtures.Sentences.stamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.fixtures.Fact;
import org.careerjournal.domain.fixtures.JournalArbitraries;
import org.careerjournal.domain.fixtures.LiveSetInvariants;
import org.careerjournal.domain.fixtures.RandomCareer;
import org.jspecify.annotations.Nullable;

/** What holds for every journal. */
class JournalLawsTest {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Provide
    Arbitrary<List<JournalEvent>> journals() {
        return JournalArbitraries.journals();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return JournalArbitraries.seeds();
    }

    /** All that a journal shows. */
    private record View(
            long sequence, @Nullable String name, boolean shared, List<Entry> live, Map<UUID, Scenario> scenarios) {

        static View of(Journal journal) {
            return new View(
                    journal.sequence(),
                    journal.name(),
                    journal.shared(),
                    journal.live().toList(),
                    journal.scenarios());
        }
    }

    @Property(tries = 40)
    void made_up_journals_have_every_kind(@ForAll("seeds") long seed) {
        RandomCareer career = new RandomCareer(seed, false);
        career.everyKind();

        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        career.journal().live().forEach(entry -> kinds.add(entry.milestone().kind()));
        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    }

    /** The opening belongs to every view. */
    @Property(tries = 40)
    void folding_a_prefix_is_the_as_of_view(@ForAll("journals") List<JournalEvent> events, @ForAll Random random) {
        Instant asOf = events.get(random.nextInt(events.size())).stamp().at();
        List<JournalEvent> known = events.stream()
                .filter(event -> !event.stamp().at().isAfter(asOf))
                .toList();

        assertThat(known).isEqualTo(events.subList(0, known.size()));
        assertThat(View.of(fold(known))).isEqualTo(View.of(fold(events.subList(0, known.size()))));
        assertThat(fold(known).recordedAt()).isEqualTo(asOf);
    }

    @Property(tries = 40)
    void from_the_first_milestone_on_time_never_runs_backwards(@ForAll("journals") List<JournalEvent> events) {
        assertThat(events.subList(1, events.size()))
                .extracting(event -> event.stamp().at())
                .isSorted();
    }

    @Property(tries = 100)
    void whatever_is_accepted_the_live_milestones_keep_all_rules(@ForAll("seeds") long seed) {
        RandomCareer career = new RandomCareer(seed, true);
        for (int i = 0; i < 150; i++) {
            career.submit(career.next());
        }
        assertThat(LiveSetInvariants.broken(career.journal())).isEmpty();
    }

    @Property(tries = 40)
    void the_same_id_with_the_same_content_changes_nothing(@ForAll("journals") List<JournalEvent> events) {
        Journal journal = fold(events);
        journal.live().forEach(entry -> {
            JournalCommand again =
                    new JournalCommand.LogMilestone(stamp(1_000_000, LATER), entry.id(), entry.milestone());
            assertThat(accepted(Journal.decide(journal, again))).isEmpty();
        });
    }

    @Property(tries = 40)
    void correcting_back_restores_what_is_live(@ForAll("seeds") long seed) {
        RandomCareer career = new RandomCareer(seed, false);
        career.everyKind();
        Journal before = career.journal();
        for (int i = 0; i < 20; i++) {
            if (career.next() instanceof JournalCommand.CorrectMilestone correct
                    && Journal.decide(before, correct) instanceof Decision.Accepted) {
                Milestone old =
                        before.entry(correct.milestoneId()).orElseThrow().milestone();
                Journal corrected = after(before, correct);
                Journal back = after(
                        corrected,
                        new JournalCommand.CorrectMilestone(correct.stamp(), correct.milestoneId(), old, null));
                assertThat(content(back)).isEqualTo(content(before));
            }
        }
    }

    @Property(tries = 40)
    void a_cascade_leaves_no_reference_dangling_at_any_moment(
            @ForAll("journals") List<JournalEvent> events, @ForAll Random random) {
        Journal journal = fold(events);
        List<Entry> live = journal.live().toList();
        Entry root = live.get(random.nextInt(live.size()));
        Decision cascade = Journal.decide(
                journal, new JournalCommand.RetractMilestone(stamp(1_000_000, LATER), root.id(), null, true));

        Journal after = journal;
        for (JournalEvent event : accepted(cascade)) {
            after = Journal.evolve(after, event);
            assertThat(LiveSetInvariants.broken(after)).isEmpty();
        }
        assertThat(after.entry(root.id()).orElseThrow().retracted()).isTrue();
    }

    /** Every set of live milestones can be logged in every order in which references come after what they name. */
    @Property(tries = 40)
    void the_order_of_logging_does_not_matter(@ForAll("journals") List<JournalEvent> events, @ForAll Random random) {
        Map<UUID, Milestone> content = content(fold(events));
        List<Map.Entry<UUID, Milestone>> open = new ArrayList<>(content.entrySet());
        Journal journal = fold(events.subList(0, 1));
        while (!open.isEmpty()) {
            Collections.shuffle(open, random);
            Set<UUID> known = content(journal).keySet();
            Map.Entry<UUID, Milestone> next = open.stream()
                    .filter(fact ->
                            fact.getValue().references().stream().allMatch(reference -> known.contains(reference.id())))
                    .findFirst()
                    .orElseThrow();
            journal = after(
                    journal,
                    new JournalCommand.LogMilestone(stamp(open.size(), LATER), next.getKey(), next.getValue()));
            open.remove(next);
        }
        assertThat(content(journal)).isEqualTo(content);
    }

    @Property(tries = 40)
    void a_command_that_changed_something_is_recovered_from_its_events(@ForAll("seeds") long seed) {
        RandomCareer career = new RandomCareer(seed, false);
        career.everyKind();
        for (int i = 0; i < 60; i++) {
            JournalCommand command = career.next();
            Instant before = career.journal().recordedAt();
            Decision decision = career.submit(command);
            if (decision instanceof Decision.Accepted accepted
                    && !accepted.events().isEmpty()) {
                JournalCommand recovered = JournalCommand.recoveredFrom(accepted.events());
                boolean clockRan = !command.stamp().at().isBefore(before);
                assertThat(clockRan ? recovered : withoutTime(recovered))
                        .isEqualTo(clockRan ? command : withoutTime(command));
            }
        }
    }

    private static JournalCommand withoutTime(JournalCommand command) {
        Stamp stamp = command.stamp();
        return (JournalCommand) Fact.copy(
                (Record) command,
                "stamp",
                new Stamp(stamp.journalId(), stamp.commandId(), stamp.actor(), Instant.EPOCH));
    }

    private static Journal after(Journal journal, JournalCommand command) {
        Journal after = journal;
        Decision decision = Journal.decide(journal, command);
        for (JournalEvent event : accepted(decision)) {
            after = Journal.evolve(after, event);
        }
        return after;
    }

    private static Map<UUID, Milestone> content(Journal journal) {
        Map<UUID, Milestone> content = new HashMap<>();
        journal.live().forEach(entry -> content.put(entry.id(), entry.milestone()));
        return content;
    }
}
