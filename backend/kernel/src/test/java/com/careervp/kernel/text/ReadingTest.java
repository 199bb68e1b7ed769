package com.careervp.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03",
                "2019‑03",
                "2019-03-15",
                "03/2019",
                "3/2019",
                "03.2019",
                "15.03.2019",
                "March 2019",
                "Mar. 2019",
                "März 2019",
                "mars 2019",
                "MARCH 2019"
            })
    void everyFormOfAMonthIsTheSameDate(String text) {
        assertThat(Dates.parse(text)).contains(new PartialDate(2019, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"present", "heute", "", "12 months", "EUR 2019", "2019 €", "room 20190"})
    void whatIsNoDateIsNotReadAsOne(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void aYearIsWithinAMonthOfItAndNotTheOtherWayRound() {
        PartialDate march = new PartialDate(2019, 3);
        PartialDate year = new PartialDate(2019, null);

        assertThat(year.isWithin(march)).isTrue();
        assertThat(march.isWithin(year)).isFalse();
        assertThat(new PartialDate(2019, 4).isWithin(march)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200 pallets | 1200 | PLAIN",
                "1.200 Paletten | 1200 | PLAIN",
                "1 200 palettes | 1200 | PLAIN",
                "12.5 % | 12.5 | PERCENT",
                "12,5 Prozent | 12.5 | PERCENT",
                "12,5 pour cent | 12.5 | PERCENT",
                "€1.2M | 1200000 | EUR",
                "EUR 1,2 Mio. | 1200000 | EUR",
                "1,2 million d'euros | 1200000 | EUR",
                "3 Millionen Euro | 3000000 | EUR",
                "$40k | 40000 | USD",
                "CHF 1'500 | 1500 | CHF",
                "£90 | 90 | GBP",
                "1,234,567.89 | 1234567.89 | PLAIN",
                "5 years | 5 | YEARS",
                "zehn Jahren | 10 | YEARS",
                "dix ans | 10 | YEARS",
            })
    void figuresAreReadInTheNotationsOfThreeLanguages(String text, BigDecimal value, Figure.Unit unit) {
        assertThat(Figures.in(text)).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo(value);
            assertThat(figure.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"S/4HANA", "ISO9001", "level B2", "in March 2019", "C1", "no figure"})
    void digitsInNamesAndDatesAreNoFigures(String text) {
        assertThat(Figures.in(text)).isEmpty();
    }

    @Test
    void sentencesEndWhereTheyEnd() {
        assertThat(Sentences.of(
                        "Dr. Vogel von der Hellbach GmbH & Co. KG kam. Er blieb! «Bien. » Und dann? „Ja.“ Gut."))
                .containsExactly(
                        "Dr. Vogel von der Hellbach GmbH & Co. KG kam.",
                        "Er blieb!",
                        "«Bien. »",
                        "Und dann?",
                        "„Ja.“",
                        "Gut.");
    }

    @Test
    void formsOfAWordShareTheirStem() {
        for (List<String> forms : List.of(
                List.of("negotiated", "negotiating"),
                List.of("planning", "planned", "planner"),
                List.of("carriers", "carrier"))) {
            assertThat(forms.stream()
                            .map(form -> Stems.of(form, Language.EN).substring(0, 4))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(Stems.of("verhandlungen", Language.DE)).isEqualTo(Stems.of("verhandlung", Language.DE));
        assertThat(Stems.of("équipes", Language.FR)).isEqualTo(Stems.of("équipe", Language.FR));
    }

    @Test
    void wordsAreComparedWithoutCaseDashesOrComposition() {
        assertThat(Tokens.folded("E-Mail – Kampagnen")).isEqualTo(Tokens.folded("e‑mail-KAMPAGNEN"));
        assertThat(Tokens.folded("Université")).isEqualTo(Tokens.folded("Universite\u0301"));
        assertThat(Tokens.folded("C++ and C#")).containsExactly("c++", "and", "c#");
    }
}
