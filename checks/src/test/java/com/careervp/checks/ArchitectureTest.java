package com.careervp.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.checks.ArchitectureRules.NamedRule;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static JavaClasses product;
    private static JavaClasses fixtures;

    @BeforeAll
    static void importClasses() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/checks/"))
                .importPackages("com.careervp");
        fixtures = new ClassFileImporter().importPackages("com.careervp.checks.fixture");
    }

    static List<NamedRule> rules() {
        return ArchitectureRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(NamedRule named) {
        var result = named.rule().allowEmptyShould(false).evaluate(product);
        assertThat(result.getFailureReport().getDetails()).as(named.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadFixtureBreaksTheRule(NamedRule named) {
        assertThat(named.rule().evaluate(fixtures).hasViolation())
                .as(named.name())
                .isTrue();
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : List.of(
                "com.careervp.contract",
                "com.careervp.kernel",
                "com.careervp.language",
                "com.careervp.aws",
                "com.careervp.vpr",
                "com.careervp.operations",
                "com.careervp.sandbox",
                "com.careervp.infra",
                "com.careervp.console.core",
                "com.careervp.console.aws",
                "com.careervp.console.ui",
                "com.careervp.console.cli",
                "com.careervp.console.app")) {
            assertThat(product.stream().filter(c -> c.getPackageName().startsWith(module)))
                    .as(module)
                    .isNotEmpty();
        }
    }
}
