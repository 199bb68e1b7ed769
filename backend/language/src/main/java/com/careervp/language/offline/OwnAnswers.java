package com.careervp.language.offline;

import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Tokens;
import java.util.Set;
import java.util.stream.Stream;

/// The person's own answers, as they can stand in a letter.
final class OwnAnswers {
    private static final Set<String> SALARY = Set.of(
            "salary", "pay", "gehalt", "gehaltsvorstellung", "vergütung", "salaire", "rémunération", "prétentions");

    private OwnAnswers() {}

    static Stream<String> aboutSalary(Desk desk) {
        return answers(desk, true);
    }

    /// Only where they are in the letter's language, which is taken to be that of the CV.
    static Stream<String> aboutTheRest(Desk desk) {
        Language letter = Language.of(desk.material().posting().language());
        return letter == Language.of(desk.material().cv().language()) ? answers(desk, false) : Stream.empty();
    }

    private static Stream<String> answers(Desk desk, boolean salary) {
        return desk.material().gapResponses().stream()
                .filter(response -> isAboutSalary(response) == salary)
                .map(response -> desk.wording().quotedSentence(response.answer()));
    }

    private static boolean isAboutSalary(GapResponse response) {
        return Tokens.folded(response.question() + " " + response.answer()).stream()
                .anyMatch(SALARY::contains);
    }
}
