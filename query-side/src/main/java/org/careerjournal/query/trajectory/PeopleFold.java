package org.careerjournal.query.trajectory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careerjournal.domain.PeopleMilestone;
import org.careerjournal.domain.PeopleMilestone.ContactEstimated;
import org.careerjournal.domain.PeopleMilestone.ContactMade;
import org.careerjournal.domain.PeopleMilestone.ContactMoved;
import org.careerjournal.domain.PeopleMilestone.ConversationHeld;
import org.careerjournal.domain.PeopleMilestone.Relation;
import org.jspecify.annotations.Nullable;

/** The contacts, how many and how senior, and how fast those who were managers rose. */
final class PeopleFold {

    private static final int SENIOR_FROM = 8;
    private static final int MONTHS_A_YEAR = 12;
    private static final int YEARS_OBSERVED_MIN = 2;

    final double[] network;
    final double[] networkSeniority;

    /** Contacts made by the last month whose level is then 8 or above. */
    int seniorContacts;

    /** Levels a year; NaN under two years of observation. */
    double managerVelocity = Double.NaN;

    private final SeniorityOf seniority;
    private final Map<UUID, Contact> contacts = new HashMap<>();
    private final int[] contactsAtLevel = new int[11];
    private int made;

    /** What is known of a contact so far. */
    private static final class Contact {
        boolean made;
        boolean manager;

        @Nullable
        String industry;

        int level = SeniorityOf.UNKNOWN;
        int firstLevel = SeniorityOf.UNKNOWN;
        int firstMonth = Integer.MAX_VALUE;
        int lastMonth;
    }

    private PeopleFold(Months months, SeniorityOf seniority) {
        this.seniority = seniority;
        network = new double[months.count()];
        networkSeniority = new double[months.count()];
        Arrays.fill(networkSeniority, Double.NaN);
    }

    static PeopleFold of(Facts facts, Months months, SeniorityOf seniority) {
        PeopleFold fold = new PeopleFold(months, seniority);
        int at = 0;
        double median = Double.NaN;
        for (int month = 0; month < months.count(); month++) {
            boolean changed = false;
            while (at < facts.people.size() && facts.people.get(at).day() <= months.end(month)) {
                fold.learn(facts.people.get(at++), month);
                changed = true;
            }
            median = changed ? fold.medianLevel() : median;
            fold.network[month] = fold.made;
            fold.networkSeniority[month] = median;
        }
        for (int level = SENIOR_FROM; level < fold.contactsAtLevel.length; level++) {
            fold.seniorContacts += fold.contactsAtLevel[level];
        }
        fold.observeManagers(facts, months.lastDay());
        return fold;
    }

    private void learn(Fact<PeopleMilestone> fact, int month) {
        UUID id = switch (fact.what()) {
            case ContactMade ignored -> fact.id();
            case ContactMoved moved -> moved.contactId();
            case ContactEstimated estimated -> estimated.contactId();
            case ConversationHeld held -> held.contactId();
        };
        Contact contact = contacts.computeIfAbsent(id, unseen -> new Contact());
        contact.firstMonth = Math.min(contact.firstMonth, month);
        contact.lastMonth = month;
        switch (fact.what()) {
            case ContactMade contactMade -> {
                contact.manager |= contactMade.relation() == Relation.MANAGER;
                contact.industry = contactMade.industry() == null ? contact.industry : contactMade.industry();
                rise(contact, contactMade.seniority(), contactMade.title());
                contact.made = true;
                made++;
                count(contact, 1);
            }
            case ContactMoved moved -> {
                count(contact, -1);
                contact.industry = moved.industry() == null ? contact.industry : moved.industry();
                rise(contact, moved.seniority(), moved.title());
                count(contact, 1);
            }
            case ContactEstimated ignored -> {
                // says what a contact earns, not where they stand
            }
            case ConversationHeld ignored -> {
                // only shows that the contact was seen
            }
        }
    }

    private void rise(Contact contact, @Nullable Integer given, @Nullable String title) {
        int level = given != null
                ? given
                : title == null ? SeniorityOf.UNKNOWN : seniority.level(title, contact.industry, null, null, null);
        if (level != SeniorityOf.UNKNOWN) {
            contact.level = level;
            contact.firstLevel = contact.firstLevel == SeniorityOf.UNKNOWN ? level : contact.firstLevel;
        }
    }

    private void count(Contact contact, int change) {
        if (contact.made && contact.level != SeniorityOf.UNKNOWN) {
            contactsAtLevel[contact.level] += change;
        }
    }

    /** The mean of the two in the middle where their number is even; NaN where no level is known. */
    private double medianLevel() {
        int known = Arrays.stream(contactsAtLevel).sum();
        return known == 0 ? Double.NaN : (levelOfRank((known - 1) / 2) + levelOfRank(known / 2)) / 2.0;
    }

    /** @param rank from 0, the lowest level first */
    private int levelOfRank(int rank) {
        int level = 0;
        int seen = contactsAtLevel[0];
        while (seen <= rank) {
            seen += contactsAtLevel[++level];
        }
        return level;
    }

    private void observeManagers(Facts facts, int lastDay) {
        Set<UUID> named = new HashSet<>();
        facts.managers.stream()
                .filter(manager -> manager.day() <= lastDay)
                .forEach(manager -> named.add(manager.contactId()));
        int levels = 0;
        int monthsObserved = 0;
        for (Map.Entry<UUID, Contact> entry : contacts.entrySet()) {
            Contact contact = entry.getValue();
            boolean known = contact.level != SeniorityOf.UNKNOWN;
            if (known && (contact.manager || named.contains(entry.getKey()))) {
                levels += contact.level - contact.firstLevel;
                monthsObserved += contact.lastMonth - contact.firstMonth;
            }
        }
        if (monthsObserved >= YEARS_OBSERVED_MIN * MONTHS_A_YEAR) {
            managerVelocity = (double) levels * MONTHS_A_YEAR / monthsObserved;
        }
    }
}
