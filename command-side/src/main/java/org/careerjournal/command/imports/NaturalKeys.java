package org.careerjournal.command.imports;

import java.util.List;
import java.util.Optional;
import org.careerjournal.domain.Milestone;
import tools.jackson.databind.JsonNode;

/** What makes two rows without an id tell of the same milestone. */
final class NaturalKeys {

    private NaturalKeys() {}

    /**
     * The fields that tell a milestone from all others of its kind; its whole content where no few of them do.
     *
     * @param json the milestone
     */
    static List<String> of(Milestone milestone, JsonNode json) {
        List<String> fields = switch (milestone.kind()) {
            case JOB_STARTED -> List.of("employer", "title", "on");
            case PROMOTED, ROLE_CHANGED, SCOPE_CHANGED, PAY_CHANGED -> List.of("jobId", "on");
            case JOB_ENDED -> List.of("jobId");
            case EDUCATION_STARTED -> List.of("institution", "programme", "on");
            case EDUCATION_COMPLETED -> List.of("educationId");
            case LEAVE_ENDED -> List.of("leaveId");
            case GOAL_CLOSED -> List.of("goalId");
            case DECISION_REVIEWED -> List.of("decisionId", "on");
            case CHECKED_IN -> List.of("jobId", "on");
            case EQUITY_PRICED, EQUITY_SPLIT -> List.of("symbol", "on");
            case CONTACT_MADE -> List.of("name", "on");
            case CONTACT_ESTIMATED -> List.of("contactId", "on");
            case SKILL_GAINED -> List.of("skill");
            case CONFIRMED -> List.of("on");
            default -> List.of();
        };
        return fields.isEmpty()
                ? List.of(json.toString())
                : fields.stream()
                        .map(field -> Optional.ofNullable(json.get(field))
                                .map(JsonNode::asString)
                                .orElse(""))
                        .toList();
    }
}
