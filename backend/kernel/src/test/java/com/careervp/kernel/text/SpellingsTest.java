package com.careervp.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({"müller,mueller", "müller,muller", "élodie,elodie", "weiß,weiss", "cœur,coeur", "garçon,garcon"})
    void aWordWithAndWithoutMarksIsTheSame(String one, String other) {
        assertThat(Spellings.same(one, other)).isTrue();
        assertThat(Spellings.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mueller,muller", "bauer,baur", "müller,miller", "élodie,elodia"})
    void otherNamesAreNot(String one, String other) {
        assertThat(Spellings.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "B.Sc. Informatik,Bachelor of Science in Computer Science",
        "K8s,Kubernetes",
        "Sr. Engineer,Senior Engineer",
        "Nordwind GmbH,Nordwind Gesellschaft mit beschränkter Haftung"
    })
    void knownSpellingsAreReadAsOne(String one, String other) {
        assertThat(Aliases.folded(one))
                .isEqualTo(Aliases.folded(other).stream()
                        .filter(word -> !word.equals("in"))
                        .toList());
    }

    @Test
    void wordsThatOnlyLookLikeAnAbbreviationAreLeftAlone() {
        assertThat(Aliases.folded("cela m'a plu")).containsExactly("cela", "m", "a", "plu");
        assertThat(Aliases.folded("it runs")).containsExactly("it", "runs");
    }

    @Test
    void aReplacedWordKeepsItsPlaceInTheText() {
        String text = "A Bachelor of Science, then work";
        Token degree = Aliases.tokens(text).get(1);

        assertThat(degree.folded()).isEqualTo("bsc");
        assertThat(text.substring(degree.start(), degree.end())).isEqualTo("Bachelor of Science");
    }
}
