package org.careerjournal.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events that were written under an older name to the form that is written today, step by step. The store keeps what
 * it has; an old event is brought up each time it is read.
 */
public final class Upcasters {

    /** From one version of an event to a newer one. */
    public interface Upcaster {

        /** The name that the event was stored under. */
        String from();

        /** The name that it has after this step; another step may start from there. */
        String to();

        /** The payload in the newer form. The one that is given belongs to the callee, who may change and return it. */
        ObjectNode upcast(ObjectNode payload);
    }

    /** An event on its way. */
    record Versioned(String name, ObjectNode payload) {}

    private final Map<String, Upcaster> byName = new HashMap<>();

    /**
     * @throws IllegalArgumentException where two start from one name, or the steps run in a circle
     */
    public Upcasters(List<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (byName.put(upcaster.from(), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters start from " + upcaster.from());
            }
        }
        for (String start : byName.keySet()) {
            checkThatItEnds(start);
        }
    }

    private void checkThatItEnds(String start) {
        String name = start;
        for (int steps = 0; byName.containsKey(name); steps++) {
            if (steps == byName.size()) {
                throw new IllegalArgumentException("the upcasters from " + start + " run in a circle");
            }
            Upcaster upcaster = byName.get(name);
            name = upcaster == null ? name : upcaster.to();
        }
    }

    /** No event has had another form yet. */
    public static Upcasters none() {
        return new Upcasters(List.of());
    }

    /** Whether events of this name are of an older form. */
    boolean cover(String name) {
        return byName.containsKey(name);
    }

    Versioned upcast(String name, ObjectNode payload) {
        Versioned event = new Versioned(name, payload);
        for (Upcaster next = byName.get(name); next != null; next = byName.get(event.name())) {
            event = new Versioned(next.to(), next.upcast(event.payload()));
        }
        return event;
    }
}
