package org.careerjournal.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.careerjournal.command.JournalCommands;
import org.careerjournal.command.store.CommandPool;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.eventlog.PostgresEventFeed;
import org.careerjournal.query.rates.MarketFiles;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One database, two pools: what is written and what is read do not wait for each other. */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    private static final int COMMAND_CONNECTIONS_MAX = 12;
    private static final int QUERY_CONNECTIONS_MAX = 12;
    private static final int FEED_BATCH_MAX = 5_000;

    /** The feed is woken by every commit; by itself it looks for what another transaction still hid then. */
    private static final Duration FEED_POLL = Duration.ofMillis(100);

    private static final Duration IDLE_MAX = Duration.ofMinutes(1);
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    public HikariDataSource commandDataSource(CompletableFuture<LocalPostgres> postgres) {
        HikariConfig config = config("command-side", postgres.join());
        CommandPool.configure(config, COMMAND_CONNECTIONS_MAX, CommandPool.TRANSACTION_MAX);
        return new HikariDataSource(config);
    }

    /** A commit of the query side lost with the power is made again from the events, so none waits for the disk. */
    @Bean(destroyMethod = "close")
    public HikariDataSource queryDataSource(CompletableFuture<LocalPostgres> postgres) {
        HikariConfig config = config("query-side", postgres.join());
        config.setMaximumPoolSize(QUERY_CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setIdleTimeout(IDLE_MAX.toMillis());
        config.setConnectionTimeout(WAIT_MAX.toMillis());
        config.addDataSourceProperty("ApplicationName", "career-journal query side");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("options", "-c synchronous_commit=off -c transaction_timeout=10s");
        return new HikariDataSource(config);
    }

    @Bean
    public JournalCodec journalCodec() {
        return new JournalCodec();
    }

    @Bean
    public PayloadProtection payloadProtection() {
        return PayloadProtection.none();
    }

    /** Reads what the command side has written, and looks at once when it has. The tables are there before the feed is. */
    @Bean(destroyMethod = "")
    public EventFeed eventFeed(
            @Qualifier("commandDataSource") DataSource store,
            @Qualifier("commandMigrations") Flyway tables,
            JournalCommands commands) {
        EventFeed feed = new PostgresEventFeed(store, FEED_BATCH_MAX, FEED_POLL);
        commands.onCommitted(feed::wake);
        return feed;
    }

    /** Exchange rates and consumer prices. */
    @Bean
    public MarketFiles marketFiles(DataDirectory directory) {
        return new MarketFiles(directory.root());
    }

    @Bean
    public Clock clock() {
        return Clock.systemUTC();
    }

    private static HikariConfig config(String name, LocalPostgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(postgres.jdbcUrl());
        config.setUsername(LocalPostgres.USER);
        config.setPassword(postgres.password());
        // the detail of an error names values, and they are personal
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
