package org.careerjournal.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;

/** The query side knows nothing of the command side, and its computations are pure. */
@AnalyzeClasses(packages = "org.careerjournal.query", importOptions = ImportOption.DoNotIncludeTests.class)
class QuerySideArchitectureTest {

    private static final String[] PURE = {
        "org.careerjournal.query.trajectory..", "org.careerjournal.query.peers..", "org.careerjournal.query.whatif.."
    };

    @ArchTest
    static final ArchRule it_never_imports_the_command_side = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.careerjournal.command..", "org.axonframework..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule computations_are_free_of_frameworks_and_sql = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "jakarta..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule computations_are_told_the_time_and_draw_no_lots = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .allowEmptyShould(true);
}
