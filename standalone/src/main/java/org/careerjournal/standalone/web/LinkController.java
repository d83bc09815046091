package org.careerjournal.standalone.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives the owner a new link that lets one browser in. */
@RestController
public class LinkController {

    /** @param url works once */
    public record Link(String url) {}

    private final Sessions sessions;

    public LinkController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/api/links")
    @ResponseStatus(HttpStatus.CREATED)
    public Link open(HttpServletRequest request) {
        return new Link(linkTo(request.getLocalPort(), sessions.newLink()));
    }

    public static String linkTo(int port, String code) {
        return "http://127.0.0.1:" + port + "/?" + AccessFilter.LINK_PARAMETER + "=" + code;
    }
}
