package org.careerjournal.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final int PORT = 8080;

    private final Sessions sessions = new Sessions("the-token", new SecureRandom());
    private final String session = sessions.newSession();

    @Test
    void the_holder_of_the_token_is_let_in_from_anywhere_on_this_machine() {
        assertThat(denial("POST", "127.0.0.1:8080", "Bearer the-token", null, null, null))
                .isNull();
        assertThat(denial("GET", "localhost:8080", "bearer the-token", null, null, null))
                .isNull();
        assertThat(denial("GET", "[::1]:8080", "Bearer the-token", null, null, null))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer the-tokem", "Bearer ", "the-token", "Basic the-token", "Bearer the-token2"})
    void another_token_is_not_known(String authorization) {
        assertThat(denial("GET", "127.0.0.1:8080", authorization, null, null, null))
                .isEqualTo(Access.Denial.NOT_KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1",
                "127.0.0.1:8081",
                "127.0.0.1.evil.example:8080",
                ""
            })
    void a_foreign_name_for_this_machine_is_refused_even_with_the_token(String host) {
        assertThat(denial("GET", host, "Bearer the-token", null, null, null)).isEqualTo(Access.Denial.STRANGE_HOST);
    }

    @Test
    void a_call_without_a_host_is_refused() {
        assertThat(denial("GET", null, "Bearer the-token", null, null, null)).isEqualTo(Access.Denial.STRANGE_HOST);
    }

    @Test
    void a_browser_with_a_cookie_may_read_and_may_write_from_our_own_page() {
        assertThat(denial("GET", "127.0.0.1:8080", null, session, null, null)).isNull();
        assertThat(denial("POST", "127.0.0.1:8080", null, session, "http://127.0.0.1:8080", null))
                .isNull();
        assertThat(denial("DELETE", "localhost:8080", null, session, null, "same-origin"))
                .isNull();
    }

    @Test
    void a_write_with_a_cookie_needs_to_say_that_it_comes_from_our_page() {
        assertThat(denial("POST", "127.0.0.1:8080", null, session, null, null)).isEqualTo(Access.Denial.FOREIGN_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://127.0.0.1:9999", "null", "https://127.0.0.1:8080"})
    void a_page_of_another_site_may_not_write_with_the_browsers_cookie(String origin) {
        assertThat(denial("PUT", "127.0.0.1:8080", null, session, origin, "same-site"))
                .isEqualTo(Access.Denial.FOREIGN_ORIGIN);
    }

    @Test
    void a_page_of_another_local_server_may_not_read_with_the_browsers_cookie() {
        assertThat(Access.denial(
                        new Access.Call("GET", PORT, "127.0.0.1:8080", null, session, null, "same-site", "no-cors"),
                        sessions))
                .contains(Access.Denial.FOREIGN_ORIGIN);
    }

    @Test
    void a_cookie_that_was_never_given_is_not_known() {
        assertThat(denial("GET", "127.0.0.1:8080", null, "made-up", null, null)).isEqualTo(Access.Denial.NOT_KNOWN);
    }

    @Test
    void a_link_works_once() {
        String link = sessions.newLink();
        assertThat(sessions.redeem(link)).isTrue();
        assertThat(sessions.redeem(link)).isFalse();
        assertThat(sessions.redeem("made-up")).isFalse();
    }

    private Access.@Nullable Denial denial(
            String method,
            @Nullable String host,
            @Nullable String authorization,
            @Nullable String cookie,
            @Nullable String origin,
            @Nullable String fetchSite) {
        return Access.denial(
                        new Access.Call(method, PORT, host, authorization, cookie, origin, fetchSite, null), sessions)
                .orElse(null);
    }
}
