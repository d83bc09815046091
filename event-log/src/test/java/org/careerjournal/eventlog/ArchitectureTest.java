package org.careerjournal.eventlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "org.careerjournal.eventlog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_event_log_stands_on_the_domain_and_little_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.careerjournal.eventlog..",
                    "org.careerjournal.domain..",
                    "java..",
                    "javax.sql..",
                    "tools.jackson..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "org.postgresql..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule nothing_is_typed_by_default =
            noClasses().should().dependOnClassesThat().resideInAPackage("tools.jackson.databind.jsontype..");

    @ArchTest
    static final ArchRule no_clock_is_read = noClasses().should().callMethod(Instant.class, "now");
}
