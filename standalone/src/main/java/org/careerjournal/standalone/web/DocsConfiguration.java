package org.careerjournal.standalone.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springdoc.webmvc.ui.SwaggerConfig;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of all calls at {@code /v3/api-docs}, to be browsed at {@code /docs}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class,
    SwaggerConfig.class,
    SwaggerUiConfigProperties.class,
    SwaggerUiOAuthProperties.class
})
public class DocsConfiguration {

    private static final String TOKEN = "token";

    @Bean
    public OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Career Journal").version("1").description("""
                        Every call carries `Authorization: Bearer <content of the file token in the data directory>`; a browser \
                        that came by the one-time link has a cookie instead.

                        Writes take an optional `Idempotency-Key` (a UUID): sent again they answer as the first time. Every \
                        accepted write answers with a `position`; any GET with `?after=<position>` waits until it reflects it. \
                        The journal's own reads take `asOf=<instant>`.

                        Errors are `application/problem+json` (RFC 9457); a refusal also says `rule`, `field` and `expected`. \
                        Amounts are gross of tax; dates are ISO 8601 with reduced precision (`2019`, `2019-08`, `2019-08-15`).
                        """))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
