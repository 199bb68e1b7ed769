package com.careervp.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleCheckTest {
    private final StyleCheck style = new StyleCheck();

    private List<Violation> check(Language language, String list, List<String> texts) {
        List<Violation> found = new ArrayList<>();
        ClaimList claims = new ClaimList();
        claims.addAll(list, ClaimKind.FRAMING, texts);
        style.check(claims.draft(language), found::add);
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | You leverage, delve into and utilize what is there. | leverage, delve, utilize
                    EN | She spearheaded a cutting-edge, game-changing effort. | spearheaded, cutting-edge, game-changing
                    EN | Synergies came from a robust, streamlined process. | Synergies, robust, streamlined
                    DE | Sie arbeiten ganzheitlich und schaffen Synergien. | ganzheitlich, Synergien
                    DE | Hiermit bewerbe ich mich mit großer Begeisterung. | Hiermit bewerbe ich mich, mit großer Begeisterung
                    FR | Passionné par une approche novatrice et holistique. | Passionné, holistique
                    FR | Véritable atout et force de proposition. | Véritable atout, force de proposition
                    """)
    void phrasesThatGiveMachineTextAwayAreNamedInEachLanguage(Language language, String text, String phrases) {
        assertThat(check(language, "paragraphs", List.of(text)))
                .allMatch(violation -> violation.severity() == Severity.WARNING)
                .extracting(Violation::actual)
                .containsExactlyInAnyOrder(phrases.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | I kept the night rota full and the handovers short.
                    DE | Ich halte die Stücklisten sauber und rede mit der Fertigung.
                    FR | Je tiens les délais et je relis chaque texte deux fois.
                    """)
    void plainTextIsLeftAlone(Language language, String text) {
        assertThat(check(language, "paragraphs", List.of(text))).isEmpty();
    }

    @Test
    void bulletsBuiltAlikeAreFlaggedInTheListTheyStandIn() {
        List<String> alike = List.of(
                "Reduced the costs of transport by careful planning",
                "Improved the quality of service by steady daily training",
                "Raised the mood of colleagues by honest talk");

        assertThat(check(Language.EN, "work_experience[0].achievements", alike))
                .extracting(Violation::field)
                .containsExactly("work_experience[0].achievements");
    }

    @Test
    void bulletsThatDifferAreNotFlagged() {
        List<String> different = List.of(
                "Reduced the costs of transport by careful planning",
                "Two warehouses moved within one summer",
                "Trained colleagues who had never used a scanner before");

        assertThat(check(Language.EN, "work_experience[0].achievements", different))
                .isEmpty();
    }

    @Test
    void twoBulletsAreTooFewToTell() {
        assertThat(check(Language.DE, "offers", List.of("Planung der Touren", "Planung der Schichten")))
                .isEmpty();
    }
}
