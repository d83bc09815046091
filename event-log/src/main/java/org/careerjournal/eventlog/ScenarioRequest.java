package org.careerjournal.eventlog;

import org.careerjournal.domain.Refusal;
import org.careerjournal.domain.Scenario;

/** A scenario as a client sent it: read, or refused because a required field is missing. */
public sealed interface ScenarioRequest {

    record Read(Scenario scenario) implements ScenarioRequest {}

    /** @param refusal of the rule {@code required}, naming the first field that is missing */
    record Refused(Refusal refusal) implements ScenarioRequest {}
}
