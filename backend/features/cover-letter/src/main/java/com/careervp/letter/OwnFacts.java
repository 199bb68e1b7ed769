package com.careervp.letter;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.List;
import java.util.stream.Stream;

/// The names by which a text shows that it is about this person or about this employer.
record OwnFacts(List<List<String>> person, List<List<String>> skills, List<List<String>> target) {

    static OwnFacts of(CareerMaterial material) {
        Cv cv = material.cv();
        Stream<String> person = Stream.of(
                        cv.positions().stream().flatMap(position -> Stream.of(position.company(), position.title())),
                        cv.positions().stream().map(Position::achievements).flatMap(List::stream),
                        cv.education().stream().flatMap(course -> Stream.of(course.degree(), course.institution())),
                        cv.education().stream().map(Education::institution),
                        cv.certifications().stream().map(Certification::name),
                        cv.languages().stream().map(LanguageSkill::name),
                        material.gapResponses().stream().map(response -> response.answer()),
                        cv.skills().stream())
                .flatMap(names -> names);
        Stream<String> target = Stream.of(
                        Stream.of(
                                material.posting().companyName(),
                                material.posting().roleTitle()),
                        material.posting().requirements().stream(),
                        material.posting().responsibilities().stream(),
                        material.posting().niceToHave().stream())
                .flatMap(names -> names);
        return new OwnFacts(words(person), words(cv.skills().stream()), words(target));
    }

    private static List<List<String>> words(Stream<String> names) {
        return names.map(Tokens::folded)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    boolean areIn(String text) {
        return anyIn(person, text);
    }

    boolean skillsAreIn(String text) {
        return anyIn(skills, text);
    }

    boolean targetIsIn(String text) {
        return anyIn(target, text);
    }

    private static boolean anyIn(List<List<String>> names, String text) {
        List<Token> tokens = Tokens.of(text);
        return names.stream().anyMatch(name -> Tokens.indexOf(tokens, name, 0) >= 0);
    }
}
