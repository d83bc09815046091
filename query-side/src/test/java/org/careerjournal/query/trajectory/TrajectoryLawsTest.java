package org.careerjournal.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.JournalEvent.MilestoneLogged;
import org.careerjournal.domain.Stamp;
import org.careerjournal.domain.fixtures.JournalArbitraries;

class TrajectoryLawsTest {

    private static final TrajectoryRequest REQUEST =
            TrajectoryRequest.until(YearMonth.of(2026, 12)).in("USD");

    @Provide
    Arbitrary<List<JournalEvent>> journals() {
        return JournalArbitraries.journals();
    }

    private static Journal fold(List<JournalEvent> events) {
        Journal journal = Journal.initial();
        for (JournalEvent event : events) {
            journal = Journal.evolve(journal, event);
        }
        return journal;
    }

    private static Trajectory path(Journal journal) {
        return Trajectories.of(journal, REQUEST, Market.NONE, SeniorityOf.titles());
    }

    @Property(tries = 100)
    void earnings_never_fall(@ForAll("journals") List<JournalEvent> events) {
        double before = 0;
        for (double earned : path(fold(events)).values(Series.EARNINGS)) {
            if (!Double.isNaN(earned)) {
                assertThat(earned).isGreaterThanOrEqualTo(before);
                before = earned;
            }
        }
    }

    @Property(tries = 100)
    void spells_cover_all_months_without_a_gap(@ForAll("journals") List<JournalEvent> events) {
        Trajectory path = path(fold(events));
        List<YearMonth> covered = new ArrayList<>();
        for (Spell spell : path.spells()) {
            for (int i = 0; i < spell.months(); i++) {
                covered.add(spell.from().plusMonths(i));
            }
        }
        assertThat(covered).isEqualTo(path.months());
    }

    @Property(tries = 100)
    void the_order_of_logging_changes_nothing_where_facts_of_one_day_keep_theirs(
            @ForAll("journals") List<JournalEvent> events, @ForAll long seed) {
        Journal journal = fold(events);
        Facts facts = Facts.of(journal, Story.NO_LEVEL);
        Map<Long, List<Entry>> byDay = new HashMap<>();
        journal.live()
                .sorted((one, other) -> Long.compare(one.firstSequence(), other.firstSequence()))
                .forEach(entry -> byDay.computeIfAbsent((long) facts.dayOf(entry), day -> new ArrayList<>())
                        .add(entry));
        List<List<Entry>> days = new ArrayList<>(byDay.values());
        Collections.shuffle(days, new Random(seed));
        List<JournalEvent> logged = new ArrayList<>();
        Stamp stamp = events.getFirst().stamp();
        logged.add(events.getFirst());
        days.forEach(day -> day.forEach(entry -> logged.add(new MilestoneLogged(
                new Stamp(stamp.journalId(), stamp.commandId(), "me", stamp.at()), entry.id(), entry.milestone()))));
        Trajectory before = path(journal);
        Trajectory after = path(fold(logged));
        for (Series series : Series.values()) {
            assertThat(after.values(series)).as(series.wireName()).containsExactly(before.values(series));
        }
        assertThat(after.spells()).isEqualTo(before.spells());
        assertThat(after.figures()).isEqualTo(before.figures());
    }
}
