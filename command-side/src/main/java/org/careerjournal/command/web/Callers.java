package org.careerjournal.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who sends a request: command ids are theirs, and the log names them. */
@FunctionalInterface
public interface Callers {

    String actor(HttpServletRequest request);

    /** The principal of the request; where nobody logs in, the journal's owner. */
    static Callers byPrincipal() {
        return request -> {
            Principal principal = request.getUserPrincipal();
            return principal == null ? "owner" : principal.getName();
        };
    }
}
