package org.careerjournal.domain;

import java.util.List;

/** What became of a command: the events it causes, none where nothing changes, or the rule it broke. */
public sealed interface Decision {

    record Accepted(List<JournalEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(JournalEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(Rule rule, String field, String expected) {
        return new Refused(new Refusal(rule, field, expected));
    }
}
