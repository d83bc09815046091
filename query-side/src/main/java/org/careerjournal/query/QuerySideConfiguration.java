package org.careerjournal.query;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.careerjournal.eventlog.EventFeed;
import org.careerjournal.eventlog.JournalCodec;
import org.careerjournal.eventlog.PayloadProtection;
import org.careerjournal.query.applications.ApplicationsController;
import org.careerjournal.query.archive.ArchivedJournals;
import org.careerjournal.query.archive.EventOpener;
import org.careerjournal.query.archive.JournalArchive;
import org.careerjournal.query.decisions.DecisionsController;
import org.careerjournal.query.export.ExportController;
import org.careerjournal.query.goals.GoalsController;
import org.careerjournal.query.journals.JournalsController;
import org.careerjournal.query.live.LiveController;
import org.careerjournal.query.live.LiveJournals;
import org.careerjournal.query.network.NetworkController;
import org.careerjournal.query.projection.ParkedJournals;
import org.careerjournal.query.projection.Projection;
import org.careerjournal.query.projection.Projector;
import org.careerjournal.query.rates.MarketFiles;
import org.careerjournal.query.timeline.TimelineController;
import org.careerjournal.query.trajectory.Market;
import org.careerjournal.query.trajectory.SeniorityOf;
import org.careerjournal.query.web.AfterPosition;
import org.careerjournal.query.web.AppliedPositions;
import org.careerjournal.query.web.ProblemWriter;
import org.careerjournal.query.web.QueryErrors;
import org.careerjournal.query.web.TrajectoryController;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query side, every bean of it. The host application gives {@code queryDataSource}, {@code eventFeed}, a {@link Clock}, a
 * {@link JournalCodec} and a {@link PayloadProtection}, and imports this class.
 */
@Configuration(proxyBeanMethods = false)
public class QuerySideConfiguration {

    private static final String SCHEMA = "query_side";

    /** The tables, brought up to date. Whoever needs them asks for this bean. */
    @Bean
    QuerySchema querySchema(@Qualifier("queryDataSource") DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/query-side")
                .load()
                .migrate();
        return new QuerySchema(dataSource);
    }

    /** The data source of the query side once its tables are there. */
    record QuerySchema(DataSource dataSource) {
        JdbcClient jdbc() {
            return JdbcClient.create(dataSource);
        }
    }

    @Bean
    EventOpener eventOpener(JournalCodec codec, PayloadProtection protection) {
        return new EventOpener(codec, protection);
    }

    @Bean
    ArchivedJournals journalArchive(QuerySchema schema, EventOpener opener) {
        return new ArchivedJournals(schema.jdbc(), opener);
    }

    @Bean
    AppliedPositions appliedPositions(QuerySchema schema) {
        return new AppliedPositions(schema.jdbc());
    }

    @Bean
    Projection projection(
            QuerySchema schema,
            EventOpener opener,
            Clock clock,
            ArchivedJournals archive,
            AppliedPositions positions,
            LiveJournals live) {
        return new Projection(schema.dataSource(), opener, clock, rows -> {
            archive.applied(rows);
            positions.applied(rows);
            live.applied(rows);
        });
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Projector projector(Projection projection, @Qualifier("eventFeed") EventFeed feed) {
        return projection.projector(feed);
    }

    @Bean
    ParkedJournals parkedJournals(Projection projection) {
        return projection.parked();
    }

    @Bean
    LiveJournals liveJournals() {
        return new LiveJournals();
    }

    @Bean
    LiveController liveController(JournalArchive archive, LiveJournals live) {
        return new LiveController(archive, live);
    }

    @Bean
    NetworkController networkController(JournalArchive archive, Clock clock) {
        return new NetworkController(archive, SeniorityOf.titles(), clock);
    }

    @Bean
    DecisionsController decisionsController(JournalArchive archive, JournalCodec codec) {
        return new DecisionsController(archive, codec);
    }

    /** Without a market the values of metrics stay nominal and in the currency of the latest pay. */
    @Bean
    GoalsController goalsController(JournalArchive archive, ObjectProvider<Supplier<Market>> market, Clock clock) {
        return new GoalsController(
                archive, SeniorityOf.titles(), market.getIfAvailable(() -> () -> Market.NONE), clock);
    }

    @Bean
    ApplicationsController applicationsController(JournalArchive archive, Clock clock) {
        return new ApplicationsController(archive, clock);
    }

    @Bean
    JournalsController queryJournalsController(QuerySchema schema, JournalArchive archive) {
        return new JournalsController(schema.jdbc(), archive);
    }

    @Bean
    ExportController exportController(JournalArchive archive, JournalCodec codec) {
        return new ExportController(archive, codec);
    }

    @Bean
    TimelineController timelineController(JournalArchive archive, JournalCodec codec) {
        return new TimelineController(archive, codec);
    }

    /** A host without a data directory knows no exchange rates and no consumer prices. */
    @Bean
    TrajectoryController trajectoryController(JournalArchive archive, ObjectProvider<MarketFiles> files, Clock clock) {
        MarketFiles given = files.getIfAvailable();
        return new TrajectoryController(archive, given == null ? () -> MarketFiles.NOTHING : given::read, clock);
    }

    @Bean
    QueryErrors queryErrors() {
        return new QueryErrors();
    }

    @Bean
    WebMvcConfigurer readYourWrites(AppliedPositions positions, JsonMapper json) {
        AfterPosition after = new AfterPosition(positions, new ProblemWriter(json));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(after).addPathPatterns("/api/**");
            }
        };
    }
}
