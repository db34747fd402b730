package io.otelbi.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.otelbi.model", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule IT_KNOWS_NO_SERVER_AND_NO_DATABASE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.otelbi.model..",
                    "java..",
                    "org.jspecify..",
                    "org.snakeyaml..",
                    "dev.harrel..",
                    "net.sf.jsqlparser..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DATABASES = noClasses()
            .that()
            .resideOutsideOfPackage("..jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_PARSER = classes()
            .that()
            .resideOutsideOfPackage("..sql..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("net.sf.jsqlparser..");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("io.otelbi.model.(*)..").should().beFreeOfCycles();
}
