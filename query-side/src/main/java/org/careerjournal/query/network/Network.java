package org.careerjournal.query.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careerjournal.domain.Journal;
import org.careerjournal.domain.Journal.Entry;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PeopleMilestone;
import org.careerjournal.domain.PeopleMilestone.ContactEstimated;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.PeopleMilestone.ContactMoved;
import org.careerjournal.domain.PeopleMilestone.ConversationHeld;
import org.careerjournal.domain.WireName;
import org.careerjournal.query.trajectory.SeniorityOf;
import org.jspecify.annotations.Nullable;

/** The contacts of a journal, each with where they stand now and how fast they rose. Pure functions of the journal. */
final class Network {

    private static final int MONTHS_A_YEAR = 12;
    /** A shorter observation says nothing of how fast someone rises. */
    private static final int MONTHS_OBSERVED_MIN = 12;

    private static final Comparator<Entry> BY_DATE = Comparator.comparing(
                    (Entry entry) -> entry.milestone().on().first())
            .thenComparing(Entry::firstSequence);

    private Network() {}

    /**
     * What I believe a contact earns and holds.
     *
     * @param annualPay a year, gross
     */
    record Estimate(
            UUID id,
            String on,
            @Nullable Money annualPay,
            @Nullable Money wealth,
            @Nullable String note) {}

    record Conversation(
            UUID id,
            String on,
            @Nullable String about,
            @Nullable String learned) {}

    /**
     * A contact as last known; employer, title and industry are the last that were given.
     *
     * @param seniority level 1 to 10, as given or inferred from the last title; null where neither says one
     * @param inferred whether the level was inferred
     * @param velocity levels risen a year, from the first to the last milestone about them, before and after we met; null
     *     where no level is known or under 12 months are observed
     * @param lastMovedOn of the last move known; null where there is none
     */
    record Contact(
            UUID id,
            String name,
            String relation,
            @Nullable Integer seniority,
            boolean inferred,
            @Nullable String employer,
            @Nullable String title,
            @Nullable String industry,
            @Nullable BigDecimal velocity,
            String metOn,
            @Nullable String lastMovedOn,
            List<Estimate> estimates,
            List<Conversation> conversations) {}

    /** The contacts in the order in which they were met. */
    static List<Contact> contacts(Journal journal, SeniorityOf seniority) {
        Map<UUID, List<Entry>> about = journal.live()
                .filter(entry -> entry.milestone() instanceof PeopleMilestone)
                .sorted(BY_DATE)
                .collect(Collectors.groupingBy(Network::contactOf));
        return journal.live()
                .filter(entry -> entry.milestone() instanceof ContactMade)
                .sorted(BY_DATE)
                .map(entry -> contact(entry, about.getOrDefault(entry.id(), List.of()), seniority))
                .toList();
    }

    /** How many contacts there are of each relation, by its name. */
    static Map<String, Long> byRelation(List<Contact> contacts) {
        return contacts.stream().collect(Collectors.groupingBy(Contact::relation, TreeMap::new, Collectors.counting()));
    }

    private static UUID contactOf(Entry entry) {
        return switch ((PeopleMilestone) entry.milestone()) {
            case ContactMade ignored -> entry.id();
            case ContactMoved moved -> moved.contactId();
            case ContactEstimated estimated -> estimated.contactId();
            case ConversationHeld held -> held.contactId();
        };
    }

    private static Contact contact(Entry made, List<Entry> about, SeniorityOf seniority) {
        Fold fold = new Fold(seniority);
        about.forEach(fold::learn);
        ContactMade met = (ContactMade) made.milestone();
        return new Contact(
                made.id(),
                met.name(),
                WireName.of(met.relation()),
                fold.level == SeniorityOf.UNKNOWN ? null : fold.level,
                fold.inferred,
                fold.employer,
                fold.title,
                fold.industry,
                fold.level == SeniorityOf.UNKNOWN ? null : velocity(fold.level - fold.firstLevel, about),
                met.on().toString(),
                fold.lastMovedOn == null ? null : fold.lastMovedOn.toString(),
                fold.estimates,
                fold.conversations);
    }

    private static @Nullable BigDecimal velocity(int levels, List<Entry> about) {
        long months = ChronoUnit.MONTHS.between(
                month(about.getFirst().milestone().on()),
                month(about.getLast().milestone().on()));
        return months < MONTHS_OBSERVED_MIN
                ? null
                : BigDecimal.valueOf((long) levels * MONTHS_A_YEAR)
                        .divide(BigDecimal.valueOf(months), 4, RoundingMode.HALF_EVEN);
    }

    private static YearMonth month(PartialDate on) {
        return YearMonth.from(on.first());
    }

    /** One contact, milestone after milestone by date. */
    private static final class Fold {
        private final SeniorityOf seniority;
        private final List<Estimate> estimates = new ArrayList<>();
        private final List<Conversation> conversations = new ArrayList<>();
        private @Nullable String employer;
        private @Nullable String title;
        private @Nullable String industry;
        private int level = SeniorityOf.UNKNOWN;
        private int firstLevel = SeniorityOf.UNKNOWN;
        private boolean inferred;
        private @Nullable PartialDate lastMovedOn;

        Fold(SeniorityOf seniority) {
            this.seniority = seniority;
        }

        void learn(Entry entry) {
            switch ((PeopleMilestone) entry.milestone()) {
                case ContactMade made -> stand(made.employer(), made.title(), made.seniority(), made.industry());
                case ContactMoved moved -> {
                    stand(moved.employer(), moved.title(), moved.seniority(), moved.industry());
                    lastMovedOn = moved.on();
                }
                case ContactEstimated guess ->
                    estimates.add(new Estimate(
                            entry.id(), guess.on().toString(), guess.annualPay(), guess.wealth(), guess.note()));
                case ConversationHeld held ->
                    conversations.add(new Conversation(entry.id(), held.on().toString(), held.about(), held.learned()));
            }
        }

        private void stand(
                @Nullable String newEmployer,
                @Nullable String newTitle,
                @Nullable Integer given,
                @Nullable String newIndustry) {
            employer = newEmployer == null ? employer : newEmployer;
            industry = newIndustry == null ? industry : newIndustry;
            title = newTitle == null ? title : newTitle;
            if (given != null) {
                rise(given, false);
            } else if (newTitle != null) {
                rise(seniority.level(newTitle, industry, null, null, null), true);
            }
        }

        private void rise(int newLevel, boolean byTitle) {
            if (newLevel != SeniorityOf.UNKNOWN) {
                level = newLevel;
                inferred = byTitle;
                firstLevel = firstLevel == SeniorityOf.UNKNOWN ? newLevel : firstLevel;
            }
        }
    }
}
