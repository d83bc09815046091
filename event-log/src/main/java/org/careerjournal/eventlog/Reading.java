package org.careerjournal.eventlog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One pass over a JSON document: how strict it is, where it stands, and what it missed. */
final class Reading {

    /** Twice the nesting that a parser allows: each level enters a field and an index. */
    private static final int DEPTH_MAX = 64;

    private final boolean strict;
    private final boolean withId;
    private final Object[] path = new Object[DEPTH_MAX];
    private int depth;
    private @Nullable String missing;
    private String missingExpected = "";
    private @Nullable UUID id;

    private Reading(boolean strict, boolean withId) {
        this.strict = strict;
        this.withId = withId;
    }

    /** Of a request: what is not understood is refused. */
    static Reading ofRequest() {
        return new Reading(true, false);
    }

    /** Of a request whose outermost object may bring its own {@code id}. */
    static Reading ofRequestWithId() {
        return new Reading(true, true);
    }

    /** Of what was stored: fields that a newer version added are passed over. */
    static Reading ofStored() {
        return new Reading(false, false);
    }

    boolean strict() {
        return strict;
    }

    /** Whether the object being read may have an {@code id} beside its fields. */
    boolean takesId() {
        return withId && depth == 0;
    }

    /** @param step the name of a field, or an index */
    void enter(Object step) {
        path[depth++] = step;
    }

    void leave() {
        depth--;
    }

    void foundId(UUID found) {
        id = found;
    }

    /** The id that a milestone was sent with. */
    @Nullable
    UUID id() {
        return id;
    }

    /** A required field of the object being read is not there. The first one is what the reader is told of. */
    void missed(String field, String expected) {
        if (missing == null) {
            enter(field);
            missing = path();
            leave();
            missingExpected = expected;
        }
    }

    /** The path of the first required field that is not there; null where nothing is missing. */
    @Nullable
    String missing() {
        return missing;
    }

    /** What should have been there. */
    String missingExpected() {
        return missingExpected;
    }

    UnreadableException unreadable(String expected) {
        return new UnreadableException(depth == 0 ? null : path(), expected);
    }

    UnreadableException unreadable(String field, String expected) {
        enter(field);
        UnreadableException unreadable = unreadable(expected);
        leave();
        return unreadable;
    }

    private String path() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            if (path[i] instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(path[i]);
            }
        }
        return text.toString();
    }
}
