package org.careerjournal.standalone;

import org.careerjournal.command.CommandSideConfiguration;
import org.careerjournal.command.web.CommandWebConfiguration;
import org.careerjournal.query.QuerySideConfiguration;
import org.careerjournal.standalone.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides in one process. What the framework configures by itself is listed here, and nothing else is. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MultipartAutoConfiguration.class
})
@Import({
    StorageConfiguration.class,
    CommandSideConfiguration.class,
    CommandWebConfiguration.class,
    QuerySideConfiguration.class,
    WebConfiguration.class
})
public class JournalApplication {}
