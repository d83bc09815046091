package org.careerjournal.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.careerjournal.domain.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FieldsTest {

    @Test
    void a_text_stays_a_text_though_it_looks_like_a_number() {
        assertThat(of(Kind.JOB_STARTED, "title=2019", "seniority=4")).isEqualTo("{\"title\":\"2019\",\"seniority\":4}");
    }

    @Test
    void a_dot_leads_into_a_field_and_money_has_a_short_form() {
        String expected = "{\"base\":{\"amount\":120000,\"currency\":\"USD\"}}";
        assertThat(of(Kind.PAY_CHANGED, "base.amount=120000", "base.currency=USD"))
                .isEqualTo(expected);
        assertThat(of(Kind.PAY_CHANGED, "base=120000usd")).isEqualTo(expected);
        assertThat(of(Kind.PAY_CHANGED, "base=120000 USD")).isEqualTo(expected);
    }

    @Test
    void a_bonus_target_is_money_or_a_share() {
        assertThat(of(Kind.PAY_CHANGED, "bonusTarget=20000EUR"))
                .isEqualTo("{\"bonusTarget\":{\"amount\":20000,\"currency\":\"EUR\"}}");
        assertThat(of(Kind.PAY_CHANGED, "bonusTarget.percent=15")).isEqualTo("{\"bonusTarget\":{\"percent\":15}}");
    }

    @Test
    void lists_are_written_with_commas_or_numbered() {
        assertThat(of(Kind.JOB_STARTED, "drivers=pay, growth")).isEqualTo("{\"drivers\":[\"pay\",\"growth\"]}");
        assertThat(of(
                        Kind.PRINCIPLES_SET,
                        "principles.0.name=growth",
                        "principles.0.weight=3",
                        "principles.1.name=pay"))
                .isEqualTo("{\"principles\":[{\"name\":\"growth\",\"weight\":3},{\"name\":\"pay\"}]}");
    }

    @Test
    void json_is_taken_as_it_is() {
        assertThat(of(Kind.JOB_STARTED, "drivers=[\"pay\"]")).isEqualTo("{\"drivers\":[\"pay\"]}");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> of(Kind.JOB_STARTED, "drivers=[pay"))
                .withMessageContaining("cannot be read");
    }

    @Test
    void nothing_after_the_sign_takes_the_field_out() {
        ObjectNode known =
                JsonNodeFactory.instance.objectNode().put("note", "wrong").put("title", "Engineer");
        Fields.apply(known, List.of("note="), Kind.JOB_STARTED);
        assertThat(known.toString()).isEqualTo("{\"title\":\"Engineer\"}");
    }

    @Test
    void a_word_without_a_sign_is_no_field() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> of(Kind.JOB_STARTED, "Engineer"))
                .withMessageContaining("field=value");
    }

    private static String of(Kind kind, String... words) {
        ObjectNode milestone = JsonNodeFactory.instance.objectNode();
        Fields.apply(milestone, List.of(words), kind);
        return milestone.toString();
    }
}
