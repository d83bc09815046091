package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.careerjournal.domain.JournalEvent;
import org.careerjournal.domain.PartialDate;
import org.careerjournal.domain.PeopleMilestone;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * The worked example. Imagine that {@code contact-made} had been called {@code person-met} once. Its first form had the
 * person's {@code fullName} and one text {@code role}, as {@code "manager at Acme"}; the second form named it {@code name};
 * today's form has relation and employer apart.
 */
class UpcastersTest {

    /** Renames a field. */
    private static final Upcasters.Upcaster TO_SECOND_FORM =
            upcaster("person-met.logged.v0", "person-met.logged.v1", payload -> {
                ObjectNode milestone = (ObjectNode) payload.get("milestone");
                milestone.set("name", milestone.remove("fullName"));
                return payload;
            });

    /** Splits a field in two, and moves to the name of today. */
    private static final Upcasters.Upcaster TO_TODAYS_FORM =
            upcaster("person-met.logged.v1", "contact-made.logged.v1", payload -> {
                ObjectNode milestone = (ObjectNode) payload.get("milestone");
                String[] role = milestone.remove("role").asString().split(" at ", 2);
                milestone.put("kind", "contact-made").put("relation", role[0]).put("employer", role[1]);
                return payload;
            });

    private static final JournalEvent TODAY = new JournalEvent.MilestoneLogged(
            EventSamples.STAMP,
            EventSamples.MILESTONE,
            new PeopleMilestone.ContactMade(
                    PartialDate.of("2014-06"),
                    null,
                    "Ana",
                    PeopleMilestone.Relation.MANAGER,
                    "Acme",
                    null,
                    null,
                    null));

    @Test
    void the_oldest_form_comes_up_through_both_steps() {
        assertThat(read("person-met.logged.v0", """
                {"commandId": "01900000-0000-7000-8000-000000000065", "actor": "owner",
                 "milestoneId": "01900000-0000-7000-8000-000000000066",
                 "milestone": {"kind": "person-met", "on": "2014-06", "fullName": "Ana", "role": "manager at Acme"}}""")).isEqualTo(TODAY);
    }

    @Test
    void the_second_form_comes_up_through_the_last_step() {
        assertThat(read("person-met.logged.v1", """
                {"commandId": "01900000-0000-7000-8000-000000000065", "actor": "owner",
                 "milestoneId": "01900000-0000-7000-8000-000000000066",
                 "milestone": {"kind": "person-met", "on": "2014-06", "name": "Ana", "role": "manager at Acme"}}""")).isEqualTo(TODAY);
    }

    @Test
    void todays_form_passes_as_it_is() {
        JournalCodec codec = codec();
        assertThat(codec.read(
                        EventSamples.JOURNAL, "contact-made.logged.v1", EventSamples.RECORDED_AT, codec.write(TODAY)))
                .isEqualTo(TODAY);
    }

    @Test
    void two_steps_from_one_name_are_refused() {
        assertThatThrownBy(() -> new Upcasters(List.of(TO_SECOND_FORM, TO_SECOND_FORM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("person-met.logged.v0");
    }

    @Test
    void steps_that_run_in_a_circle_are_refused() {
        Upcasters.Upcaster back = upcaster("contact-made.logged.v1", "person-met.logged.v0", payload -> payload);
        assertThatThrownBy(() -> new Upcasters(List.of(TO_SECOND_FORM, TO_TODAYS_FORM, back)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }

    private static JournalCodec codec() {
        return new JournalCodec(new Upcasters(List.of(TO_SECOND_FORM, TO_TODAYS_FORM)));
    }

    private static JournalEvent read(String name, String payload) {
        UUID journal = EventSamples.JOURNAL;
        return codec().read(journal, name, EventSamples.RECORDED_AT, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static Upcasters.Upcaster upcaster(String from, String to, UnaryOperator<ObjectNode> step) {
        return new Upcasters.Upcaster() {
            @Override
            public String from() {
                return from;
            }

            @Override
            public String to() {
                return to;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                return step.apply(payload);
            }
        };
    }
}
