package org.careerjournal.standalone.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseCookie;
import tools.jackson.databind.json.JsonMapper;

/** Stands before everything that the server has, error pages and documentation too, and denies unless {@link Access} allows. */
public final class AccessFilter extends HttpFilter {

    /** The one actor of a journal on one machine. */
    public static final String OWNER = "owner";

    static final String LINK_PARAMETER = "once";

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;
    private final transient JsonMapper json;

    public AccessFilter(Sessions sessions, JsonMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        protect(response);
        if (isLink(request)) {
            letIn(request, response);
            return;
        }
        Optional<Access.Denial> denial = Access.denial(call(request), sessions);
        if (denial.isPresent()) {
            deny(denial.get(), request, response);
            return;
        }
        chain.doFilter(new OwnersRequest(request), response);
    }

    private static boolean isLink(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Access.isOurs(request.getHeader(HttpHeaders.HOST), request.getLocalPort())
                && request.getQueryString() != null
                && request.getParameter(LINK_PARAMETER) != null;
    }

    /** A link that was good sets the cookie; used or not, it leads to the page without it, where the cookie decides. */
    private void letIn(HttpServletRequest request, HttpServletResponse response) {
        if (sessions.redeem(request.getParameter(LINK_PARAMETER))) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookieName(request), sessions.newSession())
                            .httpOnly(true)
                            .sameSite("Strict")
                            .path("/")
                            .build()
                            .toString());
        }
        String query = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(LINK_PARAMETER))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        // never '//host', which a browser would read as another server
        String path = "/" + request.getRequestURI().replaceFirst("^/+", "");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, query.isEmpty() ? path : path + "?" + query);
    }

    private static Access.Call call(HttpServletRequest request) {
        return new Access.Call(
                request.getMethod(),
                request.getLocalPort(),
                request.getHeader(HttpHeaders.HOST),
                request.getHeader(HttpHeaders.AUTHORIZATION),
                cookie(request),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Sec-Fetch-Mode"));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        String name = cookieName(request);
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Cookies do not tell ports apart, two servers on one machine do. */
    private static String cookieName(HttpServletRequest request) {
        return Access.COOKIE + "-" + request.getLocalPort();
    }

    private void deny(Access.Denial denial, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(denial.status());
        if (denial == Access.Denial.NOT_KNOWN) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(Page.of(denial.title(), Page.paragraph("Accepted is " + denial.expected() + ".")));
            return;
        }
        ProblemDetail problem = ProblemDetail.forStatus(denial.status());
        problem.setType(URI.create("about:blank"));
        problem.setTitle(denial.title());
        problem.setDetail("Accepted is " + denial.expected() + ".");
        problem.setProperties(Map.of("expected", denial.expected()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none';"
                        + " base-uri 'none'; form-action 'self'");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A request whose caller is the owner. */
    private static final class OwnersRequest extends HttpServletRequestWrapper {
        OwnersRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> OWNER;
        }

        @Override
        public String getRemoteUser() {
            return OWNER;
        }
    }
}
