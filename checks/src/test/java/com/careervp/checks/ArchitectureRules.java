package com.careervp.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// The rules that keep the modules what they are. Package patterns start with `..`, so that the deliberately bad
/// fixtures below `fixture` meet them too.
final class ArchitectureRules {
    private static final String[] SDK_PLACES = {
        "..aws..", "..language.bedrock..", "..language.anthropic..", "..sandbox..", "..console.app..", "..benchmarks..",
    };

    static final ArchRule THE_SDK_STAYS_IN_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages(SDK_PLACES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk..")
            .because("use cases and screens must run the same on AWS and on the sandbox");

    static final ArchRule MODEL_PROVIDERS_STAY_BEHIND_THE_PORT = noClasses()
            .that()
            .resideOutsideOfPackages("..language.bedrock..", "..language.anthropic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.anthropic..",
                    "software.amazon.awssdk.services.bedrockruntime..",
                    "..language.bedrock..",
                    "..language.anthropic..")
            .because("whoever writes asks a LanguageModel, and jars without a provider must still load");

    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "..careervp.(vpr|operations|career|tailoring|letter|pipeline)..")
            .should()
            .notDependOnEachOther()
            .because("each feature is deployed alone");

    static final ArchRule SCREENS_DO_NOT_KNOW_EACH_OTHER = slices().matching("..ui.screens.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a screen is added or removed without touching another");

    static final ArchRule CORE_PACKAGES_HAVE_NO_CYCLES = slices().matching("..console.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a cycle makes two packages one");

    static final ArchRule DOMAIN_KNOWS_NO_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage("..kernel..", "..console.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..aws..", "..console.ui..", "..console.cli..", "javafx..")
            .because("dependencies point from the outside in");

    static final ArchRule VIEW_MODELS_KNOW_NO_WINDOW = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .because("view models are tested without a toolkit");

    static final ArchRule ONLY_FX_LEAVES_THE_FX_THREAD = noClasses()
            .that()
            .resideInAPackage("..console.ui..")
            .and()
            .resideOutsideOfPackage("..ui.fx..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executor.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(CompletableFuture.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .because("there is one way off the FX thread and back to it");

    static final ArchRule ONLY_WIDGETS_KNOW_THIRD_PARTY_CONTROLS = noClasses()
            .that()
            .resideOutsideOfPackage("..ui.widgets..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.hansolo..", "org.controlsfx..")
            .because("they are wrapped once and fed with the theme's colours there");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("..console.app..", "..benchmarks..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .because("times must be foreseeable in tests and follow the sandbox's clock");

    static final ArchRule THE_ENVIRONMENT_IS_READ_IN_COMPOSITION_ROOTS = noClasses()
            .that()
            .resideOutsideOfPackages("..console.app..", "..benchmarks..")
            .and()
            .doNotHaveSimpleName("FunctionSetup")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("what depends on the process must be visible in one place");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Helpers)(\\$.*)?")
            .because("such names say nothing");

    static final ArchRule SCREEN_CLASSES_LIVE_WITH_THEIR_SCREEN = classes()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or(simpleNameEndingWith("Screen").and(resideInAnyPackage("..ui..")))
            .should()
            .resideInAnyPackage("..ui.screens", "..ui.screens.(*)..", "..ui.shell..", "..ui.fx..")
            .because("everything of a screen is found beside its FXML");

    private ArchitectureRules() {}

    static List<NamedRule> all() {
        return List.of(
                new NamedRule("the SDK stays in adapters", THE_SDK_STAYS_IN_ADAPTERS),
                new NamedRule("model providers stay behind the port", MODEL_PROVIDERS_STAY_BEHIND_THE_PORT),
                new NamedRule("features do not know each other", FEATURES_DO_NOT_KNOW_EACH_OTHER),
                new NamedRule("screens do not know each other", SCREENS_DO_NOT_KNOW_EACH_OTHER),
                new NamedRule("core packages have no cycles", CORE_PACKAGES_HAVE_NO_CYCLES),
                new NamedRule("domain knows no adapters", DOMAIN_KNOWS_NO_ADAPTERS),
                new NamedRule("view models know no window", VIEW_MODELS_KNOW_NO_WINDOW),
                new NamedRule("only fx leaves the FX thread", ONLY_FX_LEAVES_THE_FX_THREAD),
                new NamedRule("only widgets know third-party controls", ONLY_WIDGETS_KNOW_THIRD_PARTY_CONTROLS),
                new NamedRule("time comes from a clock", TIME_COMES_FROM_A_CLOCK),
                new NamedRule(
                        "the environment is read in composition roots", THE_ENVIRONMENT_IS_READ_IN_COMPOSITION_ROOTS),
                new NamedRule("names say what a class is", NAMES_SAY_WHAT_A_CLASS_IS),
                new NamedRule("screen classes live with their screen", SCREEN_CLASSES_LIVE_WITH_THEIR_SCREEN));
    }

    record NamedRule(String name, ArchRule rule) {
        @Override
        public String toString() {
            return name;
        }
    }
}
