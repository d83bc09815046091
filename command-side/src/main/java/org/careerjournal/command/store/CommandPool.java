package org.careerjournal.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The command side's pool of connections, every setting said. */
public final class CommandPool {

    /**
     * No transaction of ours needs a tenth of this; while one is open that has written, no reader of the feed sees what was
     * committed after it began.
     */
    public static final Duration TRANSACTION_MAX = Duration.ofSeconds(5);

    private static final Duration STATEMENT_MAX = Duration.ofSeconds(5);
    private static final Duration IDLE_IN_TRANSACTION_MAX = Duration.ofSeconds(2);
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private CommandPool() {}

    /**
     * A pool on this database.
     *
     * @param connectionsMax how many connections at most; all are kept, and opened as they are needed
     */
    public static HikariDataSource open(String jdbcUrl, String user, String password, int connectionsMax) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("command-side");
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        configure(config, connectionsMax, TRANSACTION_MAX);
        return new HikariDataSource(config);
    }

    /** The settings of the command side for a pool whose database and user are given already. */
    public static void configure(HikariConfig config, int connectionsMax, Duration transactionMax) {
        config.setMaximumPoolSize(connectionsMax);
        config.setMinimumIdle(1);
        config.setIdleTimeout(Duration.ofMinutes(5).toMillis());
        config.setConnectionTimeout(WAIT_MAX.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(2).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(30).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.setAutoCommit(true);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "career-journal command side");
        // the detail of an error names values, and they are personal
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty(
                "options",
                "-c transaction_timeout=" + transactionMax.toMillis() + " -c statement_timeout="
                        + STATEMENT_MAX.toMillis() + " -c idle_in_transaction_session_timeout="
                        + IDLE_IN_TRANSACTION_MAX.toMillis());
    }
}
