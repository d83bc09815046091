package org.careerjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UuidMapTest {

    @Property(tries = 50)
    void it_does_what_a_hash_map_does(@ForAll Random random, @ForAll @IntRange(min = 1, max = 300) int keys) {
        Map<UUID, Integer> model = new HashMap<>();
        UuidMap<Integer> map = UuidMap.empty();
        for (int i = 0; i < 600; i++) {
            UUID key = new UUID(random.nextInt(2), random.nextInt(keys));
            if (random.nextInt(3) == 0) {
                map = map.without(key);
                model.remove(key);
            } else {
                map = map.with(key, i);
                model.put(key, i);
            }
            assertThat(map.get(key)).isEqualTo(model.get(key));
            assertThat(map.size()).isEqualTo(model.size());
        }
        assertThat(content(map)).isEqualTo(model);
    }

    @Test
    void an_older_map_stays_as_it_was() {
        UUID key = new UUID(1, 1);
        UuidMap<Integer> old = UuidMap.<Integer>empty().with(key, 1);

        assertThat(old.with(key, 2).get(key)).isEqualTo(2);
        assertThat(old.without(key).isEmpty()).isTrue();
        assertThat(old.with(new UUID(2, 2), 2).size()).isEqualTo(2);
        assertThat(content(old)).isEqualTo(Map.of(key, 1));
    }

    /** Ids whose mixed words are equal part by their other word: nothing collides. */
    @Test
    void ids_that_agree_in_one_word_after_mixing_are_told_apart() {
        Set<UUID> keys = new HashSet<>();
        UuidMap<UUID> map = UuidMap.empty();
        for (long most = 0; most < 200; most++) {
            UUID key = new UUID(most, -most * 0x9E3779B97F4A7C15L);
            keys.add(key);
            map = map.with(key, key);
        }
        assertThat(content(map).keySet()).isEqualTo(keys);
        for (UUID key : keys) {
            map = map.without(key);
            assertThat(map.contains(key)).isFalse();
        }
        assertThat(map.isEmpty()).isTrue();
    }

    @Property(tries = 20)
    void the_same_content_comes_in_the_same_order_whatever_the_history(@ForAll Random random) {
        List<UUID> keys = new ArrayList<>();
        UuidMap<UUID> one = UuidMap.empty();
        for (int i = 0; i < 200; i++) {
            UUID key = new UUID(random.nextLong(), random.nextLong());
            keys.add(key);
            one = one.with(key, key);
        }
        UuidMap<UUID> other = UuidMap.empty();
        for (UUID key : keys.reversed()) {
            UUID passing = new UUID(random.nextLong(), random.nextLong());
            other = other.with(passing, passing).with(key, key).without(passing);
        }
        assertThat(other.values()).isEqualTo(one.values());
    }

    private static <V> Map<UUID, V> content(UuidMap<V> map) {
        Map<UUID, V> content = new HashMap<>();
        map.forEach(content::put);
        return content;
    }
}
