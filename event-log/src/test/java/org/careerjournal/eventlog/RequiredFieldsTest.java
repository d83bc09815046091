package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careerjournal.domain.Kind;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {

    /**
     * The fields that the language of the domain marks as required, beside {@code on}. Where it asks for one of several
     * (units or value; metric and target, or text) none of them is required on its own.
     */
    private static final String REQUIRED = """
            education-started: institution
            education-completed: educationId
            job-started: employer title
            promoted: jobId title
            role-changed: jobId
            scope-changed: jobId
            job-ended: jobId
            leave-taken: reason
            leave-ended: leaveId
            pay-changed: jobId base
            bonus-paid: jobId amount
            equity-granted: jobId vesting
            equity-priced: symbol price
            equity-split: symbol ratio
            equity-sold: symbol units price
            contact-made: name relation
            contact-moved: contactId change
            contact-estimated: contactId
            conversation-held: contactId
            skill-gained: skill
            checked-in:
            principles-set: principles
            decision-made: question principles options chosen
            decision-reviewed: decisionId
            applied: employer title
            application-moved: applicationId stage
            goal-set: by
            goal-closed: goalId
            achieved: title
            noted: text
            confirmed:
            """;

    @Test
    void each_kind_requires_what_the_language_says() {
        JournalCodec codec = new JournalCodec();
        Map<String, List<String>> required = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            required.put(
                    kind.wireName(),
                    codec.fields(kind).stream()
                            .filter(MilestoneField::required)
                            .map(MilestoneField::name)
                            .toList());
        }
        assertThat(required).isEqualTo(expected());
    }

    private static Map<String, List<String>> expected() {
        return REQUIRED.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> Arrays.stream(("on "
                                                + line.substring(line.indexOf(':') + 1)
                                                        .strip())
                                        .split(" "))
                                .toList(),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
