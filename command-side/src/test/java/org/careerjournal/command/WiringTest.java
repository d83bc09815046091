package org.careerjournal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.careerjournal.command.store.JournalEventStorageEngine;
import org.careerjournal.command.store.SpringTransactions;
import org.careerjournal.command.store.UntailedEventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The parts are the ones that are meant, and no others came by themselves. */
class WiringTest {

    private static HikariDataSource database;
    private static CommandSide side;

    @BeforeAll
    static void open() {
        database = CommandSide.freshDatabase();
        side = new CommandSide(database);
    }

    @AfterAll
    static void close() {
        side.close();
        database.close();
    }

    @Test
    void events_are_kept_by_our_engine_under_a_store_that_does_not_tail() {
        UntailedEventStore store = (UntailedEventStore) side.get(EventStore.class);

        assertThat(side.get(EventStorageEngine.class)).isInstanceOf(JournalEventStorageEngine.class);
        assertThat(store.engine()).isSameAs(side.get(EventStorageEngine.class));
        assertThatThrownBy(() -> store.openStream(null)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void transactions_are_those_of_the_command_sides_database() {
        SpringTransactions transactions = (SpringTransactions) side.get(TransactionManager.class);
        DataSourceTransactionManager platform = (DataSourceTransactionManager) transactions.platform();

        assertThat(platform.getDataSource()).isSameAs(database);
        assertThat(platform).isSameAs(side.get(DataSourceTransactionManager.class));
    }

    @Test
    void commands_run_on_the_thread_that_sends_them() {
        assertThat(side.get(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void nothing_of_axon_that_configures_itself_is_on_the_class_path() {
        assertThatThrownBy(() -> Class.forName("org.axonframework.config.DefaultConfigurer"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.axonframework.config.UpdateCheckerConfigurerModule"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.axonframework.springboot.autoconfig.AxonAutoConfiguration"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.axonframework.axonserver.connector.AxonServerConfiguration"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void usage_is_not_reported_even_if_someone_built_the_reporter() {
        UsagePropertyProvider properties = UsagePropertyProvider.create();
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
        UpdateChecker reporter = new UpdateChecker(
                new UpdateCheckerHttpClient(properties), new LoggingUpdateCheckerReporter(), properties, executor);

        reporter.start();

        assertThat(properties.getDisabled()).isTrue();
        assertThat(executor.getTaskCount()).isZero();
        executor.shutdownNow();
    }
}
