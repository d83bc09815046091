package org.careerjournal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalPositionTest {

    @Property
    void what_was_encoded_decodes_to_the_same(
            @ForAll long most, @ForAll long least, @ForAll @LongRange(min = 0) long sequence) {
        JournalPosition position = new JournalPosition(new UUID(most, least), sequence);
        assertThat(JournalPosition.decode(position.encoded())).contains(position);
        assertThat(position.encoded()).matches("[A-Za-z0-9_-]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+/",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA é",
                "AAAAAAAAAAAAAAAAAAAAAP__________"
            })
    void any_other_text_is_no_position(String text) {
        assertThat(JournalPosition.decode(text)).isEmpty();
    }

    @Test
    void there_is_no_sequence_before_the_first() {
        assertThatThrownBy(() -> new JournalPosition(new UUID(0, 0), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
