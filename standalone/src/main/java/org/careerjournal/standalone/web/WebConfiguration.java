package org.careerjournal.standalone.web;

import org.careerjournal.command.web.Callers;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** The door of the server. */
@Configuration(proxyBeanMethods = false)
@Import({DocsConfiguration.class, HomeController.class, LinkController.class, ErrorProblems.class})
public class WebConfiguration {

    @Bean
    public FilterRegistrationBean<AccessFilter> accessFilter(Sessions sessions, JsonMapper json) {
        FilterRegistrationBean<AccessFilter> registration =
                new FilterRegistrationBean<>(new AccessFilter(sessions, json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/*");
        return registration;
    }

    @Bean
    public Callers callers() {
        return Callers.byPrincipal();
    }

    @Bean
    public ErrorPageRegistrar errorPages() {
        return registry -> registry.addErrorPages(new ErrorPage(ErrorProblems.PATH));
    }
}
