package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SequenceTest {

    @Property(tries = 50)
    void it_does_what_a_list_does(@ForAll Random random, @ForAll @IntRange(max = 2_500) int size) {
        List<Integer> model = new ArrayList<>();
        Sequence<Integer> sequence = Sequence.empty();
        for (int i = 0; i < size; i++) {
            sequence = sequence.append(i);
            model.add(i);
            int place = random.nextInt(model.size());
            sequence = sequence.replace(place, -i);
            model.set(place, -i);
        }
        assertThat(sequence.stream().toList()).isEqualTo(model);
        assertThat(sequence).containsExactlyElementsOf(model);
        assertThat(sequence.size()).isEqualTo(size);
    }

    /** 32, 32² and 32³ elements fill a trie of one, two and three levels. */
    @Test
    void it_grows_a_level_where_one_is_full() {
        Sequence<Integer> sequence = Sequence.empty();
        for (int i = 0; i < 32 * 32 * 32 + 2; i++) {
            sequence = sequence.append(i);
        }
        for (int place : new int[] {0, 31, 32, 1_023, 1_024, 32_767, 32_768, 32_769}) {
            assertThat(sequence.get(place)).isEqualTo(place);
        }
    }

    @Test
    void an_older_list_stays_as_it_was() {
        Sequence<String> old = Sequence.<String>empty().append("a");

        assertThat(old.append("b").size()).isEqualTo(2);
        assertThat(old.replace(0, "c").get(0)).isEqualTo("c");
        assertThat(old).containsExactly("a");
    }

    @Test
    void there_is_nothing_beyond_its_ends() {
        Sequence<String> sequence = Sequence.<String>empty().append("a");

        assertThatThrownBy(() -> sequence.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sequence.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sequence.replace(1, "b")).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
