package org.sealwright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.sealwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** Other modules and templates can't reach what they can't name. */
    @ArchTest
    static final ArchRule entitiesAreHidden = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersAreHidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    /** Nobody reaches a service method without somebody having said who may. */
    @ArchTest
    static final ArchRule everyServiceMethodIsAuthorised = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beAnnotatedWith(AllowedTo.class)
            .orShould()
            .beAnnotatedWith(AllowedToAnyone.class);

    @ArchTest
    static final ArchRule authorisedMethodsTakeTheirActorFirst =
            methods().that().areAnnotatedWith(AllowedTo.class).should(takeTheirActorFirst());

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    /** Time comes from the one injected clock. */
    @ArchTest
    static final ArchRule nobodyLooksAtTheWall = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule verificationAndSignerStandAlone = noClasses()
            .that()
            .resideInAnyPackage("org.sealwright.verification..", "org.sealwright.signer..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..")
            .allowEmptyShould(true);

    /** A seal comes, changes and goes by what was decided, and by nothing else that a role alone could call. */
    @ArchTest
    static final ArchRule sealsFollowDecisionsAlone = noClasses()
            .that()
            .doNotHaveSimpleName("DecisionFollowing")
            .should()
            .dependOnClassesThat(simpleName("SealIssuance")
                    .or(simpleName("SealRevision"))
                    .or(simpleName("SealSuspension"))
                    .or(simpleName("SealWithdrawal")));

    @ArchTest
    static final ArchRule controllersLeaveTheDatabaseToServices = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are database access",
                    type -> type.isAssignableTo(JdbcClient.class) || type.isAssignableTo(Repository.class)))
            .allowEmptyShould(true);

    private static ArchCondition<JavaMethod> takeTheirActorFirst() {
        return new ArchCondition<>("take an Actor as their first parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
                events.add(new SimpleConditionEvent(method, first, method.getFullName() + " takes its actor first"));
            }
        };
    }
}
