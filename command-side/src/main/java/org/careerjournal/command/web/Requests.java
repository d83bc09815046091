package org.careerjournal.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careerjournal.domain.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the headers of a write say: who sends it, under which command id, and what the sender has seen. */
public final class Requests {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern VERSIONS = Pattern.compile("\"?(\\d{1,9})\"?");
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Callers callers;
    private final Ids ids;
    private final InstantSource clock;

    public Requests(Callers callers, Ids ids, InstantSource clock) {
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    /** The stamp of a command to that journal. */
    Stamp stamp(HttpServletRequest request, UUID journalId) {
        UUID key = key(request);
        return new Stamp(journalId, key == null ? ids.mint() : key, callers.actor(request), now());
    }

    /** The stamp of the command that opens a journal, with the id of the new journal. */
    Stamp stampOfNewJournal(HttpServletRequest request) {
        return stamp(request, newId(request, "journal"));
    }

    /**
     * An id for what the request creates. With an idempotency key it follows from that key.
     *
     * @param what as {@code milestone}
     */
    UUID newId(HttpServletRequest request, String what) {
        UUID key = key(request);
        return key == null ? ids.mint() : ids.derive(callers.actor(request), key, what);
    }

    /** PostgreSQL keeps microseconds: finer ones would come back different. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable UUID key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        return key == null ? null : uuid(KEY, key);
    }

    /** A UUID from a path, a header or a query. */
    static UUID uuid(String field, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw NotAccepted.unreadable(field, "a UUID");
        }
        return UUID.fromString(text);
    }

    /** How many versions the sender has seen, from {@code If-Match}; null where it does not say. */
    static @Nullable Integer expectedVersions(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher versions = VERSIONS.matcher(header.strip());
        if (!versions.matches()) {
            throw NotAccepted.unreadable(HttpHeaders.IF_MATCH, "the number of versions seen, as 2");
        }
        return Integer.valueOf(versions.group(1));
    }
}
