package io.otelbi.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.logging.Logger;

/** The rules of style.md that a machine can hold; every WAR runs them over its own classes. */
public final class HouseRules {

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_DECLARES_WHO_MAY_CALL_IT = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(haveAResourceName())
            .and()
            .areNotStatic()
            .should(declareRoles())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule BUSINESS_PACKAGES_KNOW_NO_HTTP_OR_SQL = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", "..client..", "..store..", "io.otelbi.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.persistence..", "java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_STORE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..store")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Processor)$");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    public static final ArchRule EVERY_LOG_LINE_IS_ONE_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("io.otelbi.platform.log..")
            .should()
            .accessClassesThat()
            .belongToAnyOf(Logger.class, System.Logger.class)
            .because("what strangers write must not begin lines of its own; io.otelbi.platform.log.Log sees to it");

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> haveAResourceName() {
        return DescribedPredicate.describe(
                "are resources", c -> c.getSimpleName().endsWith("Resource") && !c.isInterface());
    }

    private static ArchCondition<JavaMethod> declareRoles() {
        return new ArchCondition<>("declare @RolesAllowed, @PermitAll or @DenyAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(DenyAll.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " says who may call it"));
            }
        };
    }
}
