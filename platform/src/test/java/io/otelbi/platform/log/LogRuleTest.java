package io.otelbi.platform.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.otelbi.platform.testing.HouseRules;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LogRuleTest {

    @Test
    void nothingOfThePlatformLogsPastTheOneWay() {
        JavaClasses platform = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.otelbi.platform");

        HouseRules.EVERY_LOG_LINE_IS_ONE_LINE.check(platform);
    }

    @Test
    void whoeverLogsPastItIsFound() {
        JavaClasses wrong = new ClassFileImporter().importClasses(LogsPastIt.class);

        var found = noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Logger.class)
                .evaluate(wrong);

        assertTrue(found.hasViolation());
        assertEquals("x", LogsPastIt.name());
    }

    private static final class LogsPastIt {

        static String name() {
            return Logger.getLogger("x").getName();
        }
    }
}
