package org.careerjournal.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the log goes: to rotating files in the data directory, never to the console. */
public final class Logs {

    private static final int FILES_MAX = 5;
    private static final long FILE_BYTES_MAX = 2_000_000;

    private Logs() {}

    /** Logs nothing: for a command that only speaks to a server, and before the data directory is known. */
    public static void toNowhere() {
        // the framework would otherwise set up a console of its own
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        cleared().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    /** Logs to {@code journal.log} in this folder, at most 12 MB in all. */
    public static void toFilesIn(Path folder) {
        LoggerContext context = cleared();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("journal.log").toString());

        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(file);
        window.setFileNamePattern(folder.resolve("journal.%i.log").toString());
        window.setMinIndex(1);
        window.setMaxIndex(FILES_MAX);
        window.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(FILE_BYTES_MAX));
        size.start();

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\", UTC} %-5level %logger{40} [%thread] %msg%n");
        encoder.start();

        file.setRollingPolicy(window);
        file.setTriggeringPolicy(size);
        file.setEncoder(encoder);
        file.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file);
        context.getLogger("org.careerjournal").setLevel(Level.INFO);
    }

    private static LoggerContext cleared() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        return context;
    }
}
