package org.careerjournal.query.network;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.careerjournal.domain.Journal;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.trajectory.Figure;
import org.careerjournal.query.trajectory.Market;
import org.careerjournal.query.trajectory.SeniorityOf;
import org.careerjournal.query.trajectory.Trajectories;
import org.careerjournal.query.trajectory.Trajectory;
import org.careerjournal.query.trajectory.TrajectoryRequest;
import org.careerjournal.query.web.Params;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/network}. */
@RestController
public final class NetworkController {

    private final JournalArchive archive;
    private final SeniorityOf seniority;
    private final Clock clock;

    public NetworkController(JournalArchive archive, SeniorityOf seniority, Clock clock) {
        this.archive = archive;
        this.seniority = seniority;
        this.clock = clock;
    }

    /**
     * @param seniorContacts contacts at level 8 or above
     * @param managerVelocity levels a year by which those who were my managers rose; null under two years in all
     */
    record Figures(
            int contacts,
            Map<String, Long> byRelation,
            @Nullable Long seniorContacts,
            @Nullable Double managerVelocity) {}

    record Answer(List<Network.Contact> contacts, Figures figures) {}

    /** The figures are those of the trajectory, so that both reads say the same. */
    @GetMapping("/api/journals/{journalId}/network")
    Answer network(@PathVariable String journalId, @RequestParam @Nullable String asOf) {
        Instant at = Params.asOf(asOf);
        Journal journal = archive.journal(Params.uuid("journalId", journalId), at);
        List<Network.Contact> contacts = Network.contacts(journal, seniority);
        YearMonth until = YearMonth.from((at == null ? clock.instant() : at).atOffset(ZoneOffset.UTC));
        Trajectory trajectory = Trajectories.of(journal, TrajectoryRequest.until(until), Market.NONE, seniority);
        double senior = trajectory.figure(Figure.SENIOR_CONTACTS);
        double velocity = trajectory.figure(Figure.MANAGER_VELOCITY);
        return new Answer(
                contacts,
                new Figures(
                        contacts.size(),
                        Network.byRelation(contacts),
                        Double.isNaN(senior) ? null : (long) senior,
                        Double.isNaN(velocity) ? null : velocity));
    }
}
