package org.careerjournal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.standalone.demo.DemoStory;
import org.careerjournal.standalone.web.LinkController;
import org.careerjournal.standalone.web.Sessions;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The journal running on one data directory, from taking its lock to letting it go. */
public final class JournalServer implements AutoCloseable {

    private static final UUID DEMO = UUID.fromString("0135c0de-0000-7000-8000-00000000de30");

    private final DataDirectory directory;
    private final DataDirectoryLock lock;
    private final CompletableFuture<LocalPostgres> postgres;
    private final ConfigurableApplicationContext context;
    private final Sessions sessions;
    private final int port;
    private boolean closed;

    private JournalServer(
            DataDirectory directory,
            DataDirectoryLock lock,
            CompletableFuture<LocalPostgres> postgres,
            ConfigurableApplicationContext context,
            Sessions sessions) {
        this.directory = directory;
        this.lock = lock;
        this.postgres = postgres;
        this.context = context;
        this.sessions = sessions;
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /**
     * Starts everything; on return the server answers, and the files {@code token} and {@code address} are written.
     *
     * @param port to listen on, on the loopback interface; 0 takes a free one
     * @throws CannotStart where the owner of the folder has to do something first
     */
    public static JournalServer start(DataDirectory directory, int port, Progress progress) {
        directory.prepare();
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        Logs.toFilesIn(directory.logs());
        // beside the framework, which takes longer to get to its first connection
        Executor beside = task -> Thread.ofPlatform().name("postgres-start").start(task);
        CompletableFuture<LocalPostgres> postgres =
                CompletableFuture.supplyAsync(() -> LocalPostgres.start(directory, progress), beside);
        try {
            SecureRandom random = new SecureRandom();
            Sessions sessions = new Sessions(DataDirectory.secret(directory.token(), random), random);
            ConfigurableApplicationContext context = run(directory, port, postgres, sessions);
            JournalServer server = new JournalServer(directory, lock, postgres, context, sessions);
            DataDirectory.write(directory.address(), server.url());
            return server;
        } catch (IOException e) {
            release(postgres, lock);
            throw DataDirectory.cannotWrite(directory.root(), e);
        } catch (RuntimeException e) {
            release(postgres, lock);
            throw explained(e, port);
        }
    }

    private static ConfigurableApplicationContext run(
            DataDirectory directory, int port, CompletableFuture<LocalPostgres> postgres, Sessions sessions) {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            var beans = context.getBeanFactory();
            beans.registerSingleton("dataDirectory", directory);
            beans.registerSingleton("localPostgres", postgres);
            beans.registerSingleton("sessions", sessions);
        };
        return new SpringApplicationBuilder(JournalApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(given)
                .properties(Map.of("server.port", port))
                .run();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A new link that lets one browser in. */
    public String link() {
        return LinkController.linkTo(port, sessions.newLink());
    }

    /** Puts the demo's journal there; once it is, nothing changes. */
    public void openDemo() {
        context.getBean(JournalCommands.class).handleAll(DemoStory.commands(DEMO));
    }

    /** Lets calls under way end, then stops the database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Files.deleteIfExists(directory.address());
        } catch (IOException e) {
            // a stale address is recognised by the lock being free
        }
        context.close();
        release(postgres, lock);
    }

    private static void release(CompletableFuture<LocalPostgres> postgres, DataDirectoryLock lock) {
        try {
            postgres.join().close();
        } catch (CompletionException e) {
            // it never started; whoever asked for it has been told why
        } finally {
            lock.close();
        }
    }

    private static RuntimeException explained(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known;
            }
            if (cause instanceof PortInUseException) {
                return new CannotStart(
                        "Port " + port + " is taken by another program.",
                        "Name another one with --port N; --port 0 takes a free one.",
                        failure);
            }
        }
        return failure;
    }
}
