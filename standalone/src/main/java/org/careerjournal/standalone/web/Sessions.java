package org.careerjournal.standalone.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who was let in: the holder of the token, and browsers that came by a link. Links work once; they and the browsers they let in
 * are forgotten when the process ends. Safe for use by many threads.
 */
public final class Sessions {

    private static final int SECRET_BYTES = 32;
    private static final int LINKS_MAX = 20;
    private static final int SESSIONS_MAX = 50;

    private final byte[] token;
    private final SecureRandom random;
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> sessions = new LinkedHashSet<>();

    public Sessions(String token, SecureRandom random) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.random = random;
    }

    /** A code that lets one browser in, once. */
    public synchronized String newLink() {
        return remember(links, LINKS_MAX);
    }

    /** Whether this code was given out and not used yet; it is used now. */
    synchronized boolean redeem(String link) {
        return links.remove(link);
    }

    /** The content of a cookie for a browser that was let in. */
    synchronized String newSession() {
        return remember(sessions, SESSIONS_MAX);
    }

    synchronized boolean isSession(String cookie) {
        return sessions.contains(cookie);
    }

    /** Compares in a time that does not tell how much of it was right. */
    boolean isToken(String candidate) {
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
    }

    private String remember(Set<String> secrets, int max) {
        if (secrets.size() == max) {
            secrets.remove(secrets.iterator().next());
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secrets.add(secret);
        return secret;
    }
}
