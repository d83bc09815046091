package org.careerjournal.command;

import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.careerjournal.command.journal.JournalCache;
import org.careerjournal.command.journal.JournalCommandHandler;
import org.careerjournal.command.journal.JournalRepository;
import org.careerjournal.command.journal.Request;
import org.careerjournal.command.log.CommandLog;
import org.careerjournal.command.store.EventSerializer;
import org.careerjournal.command.store.JournalEventStorageEngine;
import org.careerjournal.command.store.SpringTransactions;
import org.careerjournal.command.store.StoreChecks;
import org.careerjournal.command.store.UntailedEventStore;
import org.careerjournal.command.web.CommandWebConfiguration;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Every part of the command side, said one by one. Axon is used as a library: none of its auto-configuration runs, so
 * nothing is replaced in silence, its timeouts (a known race in 4.13.0) are not there, and its usage reporting is never
 * built. The property that turns the reporting off is set all the same.
 *
 * <p>The host gives a {@code commandDataSource} (see {@link org.careerjournal.command.store.CommandPool}), a
 * {@link JournalCodec}, a {@link PayloadProtection} and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import(CommandWebConfiguration.class)
public class CommandSideConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSideConfiguration.class);

    /** The schema of all tables of this side. */
    public static final String SCHEMA = "command_side";

    /** The events of all cached journals: a few hundred bytes each. */
    private static final long CACHED_EVENTS_MAX = 100_000;

    private static final int LOCK_ATTEMPT_MILLIS = 10;
    private static final int LOCK_ATTEMPTS_MAX = 500;

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    /** Flyway owns all tables of this side. Whoever writes to them asks for this bean first. */
    @Bean
    public Flyway commandMigrations(@Qualifier("commandDataSource") DataSource commandDataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(commandDataSource)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/event-log", "classpath:db/command-side")
                .load();
        flyway.migrate();
        StoreChecks.requireOwnTransactions(commandDataSource);
        StoreChecks.problems(commandDataSource).forEach(LOG::warn);
        return flyway;
    }

    @Bean
    public DataSourceTransactionManager commandTransactions(
            @Qualifier("commandDataSource") DataSource commandDataSource) {
        return new DataSourceTransactionManager(commandDataSource);
    }

    @Bean
    public TransactionManager axonTransactions(
            @Qualifier("commandTransactions") DataSourceTransactionManager commandTransactions) {
        return new SpringTransactions(commandTransactions);
    }

    /** Gives the connection of the transaction under way. */
    @Bean
    public ConnectionProvider axonConnections(@Qualifier("commandDataSource") DataSource commandDataSource) {
        return new TransactionAwareDataSourceProxy(commandDataSource)::getConnection;
    }

    @Bean
    public EventSerializer eventSerializer(JournalCodec codec) {
        return new EventSerializer(codec);
    }

    @Bean
    public EventStorageEngine eventStorageEngine(
            ConnectionProvider axonConnections,
            TransactionManager axonTransactions,
            EventSerializer eventSerializer,
            PayloadProtection protection) {
        return new JournalEventStorageEngine(axonConnections, axonTransactions, eventSerializer, protection);
    }

    @Bean
    public EventStore eventStore(EventStorageEngine eventStorageEngine) {
        return new UntailedEventStore(eventStorageEngine);
    }

    @Bean
    public JournalCache journalCache() {
        return new JournalCache(CACHED_EVENTS_MAX);
    }

    /** A command waits for its turn at a journal for five seconds at most. */
    @Bean
    public LockFactory journalLocks() {
        return PessimisticLockFactory.builder()
                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                .acquireAttempts(LOCK_ATTEMPTS_MAX)
                .build();
    }

    @Bean
    public JournalRepository journalRepository(
            EventStore eventStore, JournalCache journalCache, LockFactory journalLocks) {
        return new JournalRepository(eventStore, journalCache, journalLocks);
    }

    @Bean
    public CommandLog commandLog(
            @Qualifier("commandDataSource") DataSource commandDataSource, PayloadProtection protection) {
        return new CommandLog(commandDataSource, protection);
    }

    /**
     * Runs a command on the thread that sends it. The bus begins no transaction: the handler does, once the journal is loaded
     * and has decided.
     */
    @Bean
    public CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
    }

    @Bean
    public CommandGateway commandGateway(CommandBus commandBus) {
        return DefaultCommandGateway.builder().commandBus(commandBus).build();
    }

    @Bean
    public JournalCommands journalCommands(
            Flyway commandMigrations,
            CommandBus commandBus,
            CommandGateway commandGateway,
            JournalRepository journalRepository,
            EventStore eventStore,
            CommandLog commandLog,
            TransactionManager axonTransactions,
            JournalCodec codec) {
        JournalCommands.Committed committed = new JournalCommands.Committed();
        commandBus.subscribe(
                Request.Batch.class.getName(),
                new JournalCommandHandler(journalRepository, eventStore, commandLog, axonTransactions, committed));
        return new JournalCommands(commandGateway, journalRepository, codec, committed);
    }
}
