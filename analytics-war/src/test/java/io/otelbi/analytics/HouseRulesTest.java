package io.otelbi.analytics;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.otelbi.platform.testing.HouseRules;

@AnalyzeClasses(packages = "io.otelbi.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
