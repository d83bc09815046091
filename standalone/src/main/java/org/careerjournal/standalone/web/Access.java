package org.careerjournal.standalone.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of who may call the server of one machine: a pure function of what a request says about itself. */
final class Access {

    /** The cookie of a browser that came by a link. */
    static final String COOKIE = "career-journal";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    /** What a request says about itself; null where it does not. */
    record Call(
            String method,
            int port,
            @Nullable String host,
            @Nullable String authorization,
            @Nullable String cookie,
            @Nullable String origin,
            @Nullable String fetchSite,
            @Nullable String fetchMode) {}

    /** Why a call is not let in. */
    enum Denial {
        STRANGE_HOST(403, "This server answers on its own address only", "http://127.0.0.1 or http://localhost"),
        NOT_KNOWN(
                401,
                "This server does not know you",
                "the header 'Authorization: Bearer <content of the file token in the data directory>', or a browser let in by"
                        + " the link that './journal open' prints"),
        FOREIGN_ORIGIN(403, "This call was made by a page of another site", "a call from a page of this server");

        private final int status;
        private final String title;
        private final String expected;

        Denial(int status, String title, String expected) {
            this.status = status;
            this.title = title;
            this.expected = expected;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        String expected() {
            return expected;
        }
    }

    private Access() {}

    /**
     * Why this call is not let in, or empty if it is. A token is proof enough: no page of another site has it. A cookie is not,
     * as the browser sends it with calls that other local servers' pages make.
     */
    static Optional<Denial> denial(Call call, Sessions sessions) {
        if (!isOurs(call.host(), call.port())) {
            return Optional.of(Denial.STRANGE_HOST);
        }
        if (bearer(call.authorization()).filter(sessions::isToken).isPresent()) {
            return Optional.empty();
        }
        if (Optional.ofNullable(call.cookie()).filter(sessions::isSession).isEmpty()) {
            return Optional.of(Denial.NOT_KNOWN);
        }
        return cameFromHere(call) ? Optional.empty() : Optional.of(Denial.FOREIGN_ORIGIN);
    }

    /** Whether the name is one of this machine's own: a foreign name that resolves to it (DNS rebinding) is not. */
    static boolean isOurs(@Nullable String host, int port) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        String suffix = ":" + port;
        boolean ownPort = name.endsWith(suffix);
        return LOOPBACK_NAMES.contains(ownPort ? name.substring(0, name.length() - suffix.length()) : name)
                && (ownPort || port == 80);
    }

    private static boolean cameFromHere(Call call) {
        if (SAFE_METHODS.contains(call.method())) {
            boolean visit = call.fetchMode() == null || call.fetchMode().equals("navigate");
            return visit || !Arrays.asList("cross-site", "same-site").contains(call.fetchSite());
        }
        if (call.origin() != null) {
            String scheme = "http://";
            return call.origin().startsWith(scheme) && isOurs(call.origin().substring(scheme.length()), call.port());
        }
        return "same-origin".equals(call.fetchSite());
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        String scheme = "Bearer ";
        return Optional.ofNullable(authorization)
                .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(value -> value.substring(scheme.length()).strip());
    }
}
