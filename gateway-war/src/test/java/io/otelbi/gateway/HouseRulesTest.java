package io.otelbi.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.otelbi.platform.testing.HouseRules;

@AnalyzeClasses(packages = "io.otelbi.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule OUR_SERVICES_ARE_ASKED_WITH_THE_CLIENT_OF_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("..telemetry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("the JDK's client does not know whom the server trusts; only the collector is not one of ours");
}
