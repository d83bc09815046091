package org.careerjournal.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the command side. */
@AnalyzeClasses(packages = "org.careerjournal", importOptions = ImportOption.DoNotIncludeTests.class)
class CommandSideArchitectureTest {

    @ArchTest
    static final ArchRule the_sides_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("org.careerjournal.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.careerjournal.query..", "org.careerjournal.standalone..");

    @ArchTest
    static final ArchRule axon_is_known_to_the_command_side_only = noClasses()
            .that()
            .resideOutsideOfPackage("org.careerjournal.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule neither_http_nor_imports_nor_the_log_touch_axon = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.careerjournal.command.web..",
                    "org.careerjournal.command.imports..",
                    "org.careerjournal.command.log..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");
}
