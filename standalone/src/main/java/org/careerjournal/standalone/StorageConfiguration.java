package org.careerjournal.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One database, two pools: what is written and what is read do not wait for each other. */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    private static final int COMMAND_CONNECTIONS_MAX = 12;
    private static final int QUERY_CONNECTIONS_MAX = 12;
    private static final Duration IDLE_MAX = Duration.ofMinutes(1);
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    public HikariDataSource commandDataSource(CompletableFuture<LocalPostgres> postgres) {
        return pool("command-side", postgres.join(), COMMAND_CONNECTIONS_MAX, "on");
    }

    /** A commit of the query side lost with the power is made again from the events, so none waits for the disk. */
    @Bean(destroyMethod = "close")
    public HikariDataSource queryDataSource(CompletableFuture<LocalPostgres> postgres) {
        return pool("query-side", postgres.join(), QUERY_CONNECTIONS_MAX, "off");
    }

    private static HikariDataSource pool(String name, LocalPostgres postgres, int max, String synchronousCommit) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(postgres.jdbcUrl());
        config.setUsername(LocalPostgres.USER);
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(max);
        config.setMinimumIdle(1);
        config.setIdleTimeout(IDLE_MAX.toMillis());
        config.setConnectionTimeout(WAIT_MAX.toMillis());
        // the detail of an error names values, and they are personal
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty(
                "options", "-c synchronous_commit=" + synchronousCommit + " -c transaction_timeout=10s");
        return new HikariDataSource(config);
    }
}
