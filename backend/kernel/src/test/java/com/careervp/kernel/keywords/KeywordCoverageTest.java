package com.careervp.kernel.keywords;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordCoverageTest {
    private static Cv cv(String language, List<String> achievements, List<String> skills) {
        return new Cv(
                new ContactDetails("Ada Stone", null, null, null, List.of()),
                "",
                List.of(new Position("Kestrel Ltd", "Clerk", null, "2019", null, achievements)),
                List.of(),
                List.of(),
                skills,
                List.of(),
                language);
    }

    private static JobPosting posting(String language, List<String> requirements, List<String> duties) {
        return new JobPosting("Northmoor Ltd", "Planner", duties, requirements, List.of(), language);
    }

    @Test
    void aNameOfSeveralWordsIsOneKeyword() {
        KeywordCoverage coverage = KeywordCoverage.of(
                posting("en", List.of("Experience with Power BI and SAP EWM"), List.of()),
                cv("en", List.of(), List.of("SAP EWM")));

        assertThat(coverage.keywords()).extracting(Keyword::text).containsExactly("Power BI", "SAP EWM");
        assertThat(coverage.supported()).extracting(Keyword::text).containsExactly("SAP EWM");
        assertThat(coverage.ofMaterial().share()).isEqualTo(0.5);
    }

    @Test
    void formsAndSynonymsCountInTheLanguageOfTheCv() {
        KeywordCoverage coverage = KeywordCoverage.of(
                posting("de", List.of("Erfahrung in der Tourenplanung", "Verhandlungen mit Spediteuren"), List.of()),
                cv("en", List.of("Planned routes for 12 drivers and negotiated with hauliers"), List.of()));

        assertThat(coverage.ofMaterial().found()).contains("Tourenplanung", "Verhandlungen");
    }

    @Test
    void whatAGapResponseTellsIsSupported() {
        CareerMaterial material = new CareerMaterial(
                cv("en", List.of(), List.of()),
                posting("en", List.of("Knowledge of Kubernetes"), List.of()),
                List.of(new GapResponse("Have you used it?", "I ran Kubernetes for a year.")));

        assertThat(KeywordCoverage.of(material).supported())
                .extracting(Keyword::text)
                .containsExactly("Kubernetes");
    }

    @Test
    void aDocumentIsMeasuredOnTheSupportedKeywordsOnly() {
        KeywordCoverage coverage = KeywordCoverage.of(
                posting("en", List.of("Kubernetes", "Terraform", "PostgreSQL"), List.of()),
                cv("en", List.of("Ran Kubernetes and PostgreSQL"), List.of()));
        Coverage inLetter = coverage.in("I have run Kubernetes clusters.", Language.EN);

        assertThat(inLetter.found()).containsExactly("Kubernetes");
        assertThat(inLetter.missing()).containsExactly("PostgreSQL");
    }

    @Test
    void dutiesGiveOnlyTheNamesInThem() {
        KeywordCoverage coverage = KeywordCoverage.of(
                posting("en", List.of("Reliability"), List.of("Keep the dashboards in Tableau up to date")),
                cv("en", List.of(), List.of()));

        assertThat(coverage.keywords())
                .extracting(Keyword::text)
                .contains("Tableau")
                .doesNotContain("dashboards");
    }

    @Test
    void aPostingWithoutKeywordsIsCoveredEntirely() {
        KeywordCoverage coverage =
                KeywordCoverage.of(posting("en", List.of("You"), List.of()), cv("en", List.of(), List.of()));

        assertThat(coverage.keywords()).isEmpty();
        assertThat(coverage.ofMaterial().share()).isEqualTo(1);
    }
}
