package org.careerjournal.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a scenario that is kept: limits, and those that the milestones in its edits keep by themselves. Whether an edit
 * fits the journal shows when it is replayed, for the journal goes on changing.
 */
final class ScenarioRules {

    private ScenarioRules() {}

    /** The first rule that the scenario breaks, or null. */
    static @Nullable Refusal broken(Scenario scenario, LocalDate recordedOn) {
        FieldChecks check = new FieldChecks("", recordedOn);
        check.requiredName("name", scenario.name());
        check.text("description", scenario.description(), Limits.NOTE_CHARACTERS_MAX);
        check.listSize("edits", scenario.edits(), 0, Limits.EDITS_MAX);
        Refusal refusal = check.refusal();
        List<Edit> edits = scenario.edits();
        for (int i = 0; i < edits.size() && refusal == null; i++) {
            refusal = broken(edits.get(i), "edits[" + i + "].", recordedOn);
        }
        return refusal;
    }

    private static @Nullable Refusal broken(Edit edit, String path, LocalDate recordedOn) {
        FieldChecks check = new FieldChecks(path, recordedOn);
        return switch (edit) {
            case Edit.Insert insert -> ContentRules.broken(insert.milestone(), path + "milestone.", recordedOn);
            case Edit.Replace replace -> {
                check.required("milestoneId", replace.milestoneId());
                yield check.refusal() != null
                        ? check.refusal()
                        : ContentRules.broken(replace.milestone(), path + "milestone.", recordedOn);
            }
            case Edit.Omit omit -> {
                check.required("milestoneId", omit.milestoneId());
                yield check.refusal();
            }
            case Edit.Shift shift -> {
                check.required("milestoneId", shift.milestoneId());
                check.whole("months", shift.months(), -Limits.SHIFT_MONTHS_MAX, Limits.SHIFT_MONTHS_MAX);
                yield check.refusal();
            }
        };
    }
}
