package com.careervp.language.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.offer.OfferLetter;
import com.careervp.kernel.offer.OfferLetterClaims;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.LanguageModel;
import com.careervp.language.around.CheckedModel;
import com.careervp.language.json.OfferLetterJson;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.language.sample.Profession;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OfferWriterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int SAMPLES = 500;

    private final LanguageModel writer = new CheckedModel(new OfflineWriter(CLOCK));
    private final PromptLibrary prompts = new PromptLibrary();
    private final FactVerification facts = new FactVerification(CLOCK);
    private final WriterSamples samples = new WriterSamples();

    private OfferLetter letter(CareerMaterial material) {
        boolean open = material.posting().requirements().isEmpty();
        String text = writer.generate(prompts.render(
                        DocumentKind.OFFER_LETTER,
                        material.posting().language(),
                        open ? Material.of(material.cv()) : Material.of(material)))
                .text();
        return switch (OfferLetterJson.readAnswer(text)) {
            case Validated.Valid<OfferLetter>(OfferLetter letter) -> letter;
            case Validated.Invalid<OfferLetter> invalid -> throw new AssertionError(invalid.message() + " in " + text);
        };
    }

    private List<String> violations(LongFunction<CareerMaterial> source) {
        return LongStream.range(0, SAMPLES)
                .boxed()
                .flatMap(seed -> {
                    CareerMaterial given = source.apply(seed);
                    CareerMaterial material = seed % 2 == 0 ? given : WriterSamples.open(given);
                    return facts.verify(material, OfferLetterClaims.of(letter(material))).violations().stream()
                            .map(violation -> seed + " " + violation);
                })
                .toList();
    }

    @Test
    void everyLetterOverGeneratedApplicationsPassesFactVerificationWithAndWithoutPosting() {
        assertThat(violations(samples::fitting)).isEmpty();
    }

    @Test
    void everyLetterFromAThinCvPassesFactVerification() {
        assertThat(violations(samples::thin)).noneMatch(violation -> violation.contains("CRITICAL"));
    }

    @Test
    void everyLetterForAPostingFromAnywherePassesFactVerification() {
        assertThat(violations(samples::mixed)).noneMatch(violation -> violation.contains("CRITICAL"));
    }

    @Test
    void aFullCvGivesThreeToSixOffersAndNoneTwice() {
        LongStream.range(0, 200).mapToObj(samples::fitting).forEach(material -> {
            OfferLetter letter = letter(material);
            assertThat(letter.offers()).hasSizeBetween(3, 6).doesNotHaveDuplicates();
            assertThat(letter.sender()).isEqualTo(material.cv().contact());
            assertThat(letter.signature()).isEqualTo(material.cv().contact().fullName());
        });
    }

    @Test
    void anOpenLetterNamesNobodyAndSpeaksTheLanguageOfTheCv() {
        OfferLetter letter = letter(WriterSamples.open(samples.fitting(3, Profession.NURSING, Language.FR)));

        assertThat(letter.recipient()).isEmpty();
        assertThat(letter.role()).isEmpty();
        assertThat(letter.salutation()).isEqualTo("Madame, Monsieur,");
        assertThat(letter.language()).isEqualTo("fr");
        assertThat(letter.introduction()).allSatisfy(text -> assertThat(text).doesNotContain("  ", " ,", " ."));
    }

    @Test
    void whatThePostingAsksForComesFirst() {
        CareerMaterial material = samples.fitting(5, Profession.LOGISTICS, Language.EN);
        List<Position> positions = new ArrayList<>(material.cv().positions());
        Position oldest = positions.getLast();
        List<String> lines = new ArrayList<>(oldest.achievements());
        lines.add("Negotiated the lease of a cold store in Rotterdam");
        positions.set(positions.size() - 1, WriterSamples.withAchievements(oldest, lines));
        JobPosting posting = new JobPosting(
                "Kestrel plc",
                "Site Manager",
                List.of(),
                List.of("Experience with cold store leases"),
                List.of(),
                "en");

        OfferLetter letter =
                letter(new CareerMaterial(WriterSamples.withPositions(material.cv(), positions), posting, List.of()));
        assertThat(letter.offers().getFirst()).contains("negotiated the lease of a cold store in Rotterdam");
        assertThat(letter.recipient()).isEqualTo("Kestrel plc");
        assertThat(letter.role()).isEqualTo("Site Manager");
    }

    @Test
    void frenchElidesBeforeAVowel() {
        LongStream.range(0, 60)
                .mapToObj(seed -> letter(samples.fitting(seed, Profession.NURSING, Language.FR)))
                .forEach(letter -> assertThat(letter.subject() + String.join(" ", letter.introduction()))
                        .doesNotContain(" de Inf", " de Adj"));
    }

    @Test
    void hostileLinesChangeNothing() {
        LongStream.range(0, 60).mapToObj(samples::fitting).forEach(clean -> {
            OfferLetter letter = letter(WriterSamples.attacked(clean));
            assertThat(letter).isEqualTo(letter(clean));
        });
    }
}
