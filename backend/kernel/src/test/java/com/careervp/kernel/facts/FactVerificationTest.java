package com.careervp.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.WordList;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactVerificationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private final FactVerification facts = new FactVerification(CLOCK);

    /// A line of the tables: language, kind of claim, text.
    record Case(Language language, ClaimKind kind, String text) {}

    static Stream<Case> hallucinations() {
        return cases("hallucinations.txt");
    }

    static Stream<Case> legitimateVariants() {
        return cases("legitimate-variants.txt");
    }

    private static Stream<Case> cases(String table) {
        return WordList.read(FactVerificationTest.class, table).stream()
                .map(line -> BAR.splitAsStream(line).toList())
                .map(parts -> new Case(Language.valueOf(parts.get(0)), ClaimKind.valueOf(parts.get(1)), parts.get(2)));
    }

    private Verification verify(Case claimed) {
        Claim claim = new Claim("the_field", claimed.kind(), claimed.text());
        return facts.verify(Example.of(claimed.language()), new Draft(claimed.language(), List.of(claim)));
    }

    @ParameterizedTest
    @MethodSource("hallucinations")
    void whatTheSourcesDoNotSayIsCritical(Case hallucination) {
        assertThat(verify(hallucination).critical()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("legitimateVariants")
    void whatTheSourcesSayInAnotherFormPasses(Case variant) {
        assertThat(verify(variant).critical()).isEmpty();
    }

    @Test
    void theTablesHaveEnoughCases() {
        assertThat(hallucinations().count()).isGreaterThanOrEqualTo(40);
        assertThat(legitimateVariants().count()).isGreaterThanOrEqualTo(25);
    }

    @Test
    void aViolationNamesTheFieldWhatStandsThereAndWhatWasExpected() {
        Verification verification =
                verify(new Case(Language.EN, ClaimKind.EVIDENCE, "At Bluebridge you cut picking errors by 48 %."));

        assertThat(verification.passed()).isFalse();
        assertThat(verification.critical()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("the_field");
            assertThat(violation.actual()).isEqualTo("48 %");
            assertThat(violation.expected()).contains("a figure");
        });
    }

    @Test
    void aTitleBehindAFigureIsNotWhatTheFigureCounts() {
        Figure percent = Figures.in("cut errors by 23 % as Staff Nurse").getFirst();
        Figure plain = Figures.in("served 120 as Staff Cook").getFirst();
        Figure people = Figures.in("led 14 staff").getFirst();

        assertThat(Counted.group("cut errors by 23 % as Staff Nurse", percent)).isEmpty();
        assertThat(Counted.group("served 120 as Staff Cook", plain)).isEmpty();
        assertThat(Counted.group("led 14 staff", people)).isPresent();
    }

    @Test
    void aFigureOfAnotherEmployerIsAWarning() {
        Verification verification =
                verify(new Case(Language.EN, ClaimKind.EVIDENCE, "At Bluebridge you led a team of 12 staff."));

        assertThat(verification.passed()).isTrue();
        assertThat(verification.warnings()).extracting(Violation::actual).contains("12");
    }

    @Test
    void givenAwayPhrasesAreWarningsInEachLanguage() {
        assertThat(verify(new Case(Language.EN, ClaimKind.FRAMING, "You leverage a robust network."))
                        .warnings())
                .extracting(Violation::actual)
                .containsExactly("leverage", "robust");
        assertThat(verify(new Case(Language.DE, ClaimKind.FRAMING, "Sie denken ganzheitlich."))
                        .warnings())
                .extracting(Violation::actual)
                .containsExactly("ganzheitlich");
        assertThat(verify(new Case(Language.FR, ClaimKind.FRAMING, "Un profil novateur."))
                        .warnings())
                .extracting(Violation::actual)
                .containsExactly("novateur");
    }

    @Test
    void bulletsThatAllBeginAlikeAreFlagged() {
        Draft draft = new Draft(
                Language.EN,
                List.of(
                        new Claim("points[0]", ClaimKind.FRAMING, "Know the numbers before you go."),
                        new Claim("points[1]", ClaimKind.FRAMING, "Know who decides."),
                        new Claim("points[2]", ClaimKind.FRAMING, "Know what you would change, and why.")));

        assertThat(facts.verify(Example.of(Language.EN), draft).warnings())
                .extracting(Violation::field)
                .containsExactly("points");
    }

    @Test
    void sentencesAllOfOneLengthAreFlagged() {
        String monotone = "You plan the daily work. ".repeat(9);
        String varied = "You plan. The work of the day is set out before the first shift begins. ".repeat(5);

        assertThat(verify(new Case(Language.EN, ClaimKind.FRAMING, monotone)).warnings())
                .extracting(Violation::field)
                .containsExactly("document");
        assertThat(verify(new Case(Language.EN, ClaimKind.FRAMING, varied)).warnings())
                .isEmpty();
    }

    @Test
    void violationsComeInTheOrderOfTheDocumentAndOnce() {
        Draft draft = new Draft(
                Language.EN,
                List.of(
                        new Claim("a", ClaimKind.COMPANY, "Contoso"),
                        new Claim("b", ClaimKind.DATE, "2001"),
                        new Claim("a", ClaimKind.COMPANY, "Contoso")));

        assertThat(facts.verify(Example.of(Language.EN), draft).violations())
                .extracting(Violation::field)
                .containsExactly("a", "b");
    }
}
