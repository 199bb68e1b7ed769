package com.careervp.pipeline.extract;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A kind of field, and what a CV says of it as comparable items. Case, punctuation and space do not count;
/// what belongs to a position is bound to the position's beginning, so that the right name at the wrong
/// station is wrong.
enum FieldKind {
    NAME,
    EMAIL,
    PHONE,
    LOCATION,
    LINKS,
    COMPANIES,
    TITLES,
    DATES,
    PLACES,
    ACHIEVEMENTS,
    INSTITUTIONS,
    DEGREES,
    CERTIFICATIONS,
    SKILLS,
    LANGUAGES;

    List<String> items(Cv cv) {
        return switch (this) {
            case NAME -> List.of(plain(cv.contact().fullName()));
            case EMAIL -> one(cv.contact().email());
            case PHONE -> one(digits(cv.contact().phone()));
            case LOCATION -> one(cv.contact().location());
            case LINKS -> cv.contact().links().stream().map(FieldKind::plain).toList();
            case COMPANIES -> ofPositions(cv, position -> List.of(position.company()));
            case TITLES -> ofPositions(cv, position -> List.of(position.title()));
            case DATES -> ofPositions(cv, position -> List.of("start", date(position.endDate())));
            case PLACES -> ofPositions(cv, position -> one(position.location()));
            case ACHIEVEMENTS -> ofPositions(cv, Position::achievements);
            case INSTITUTIONS ->
                cv.education().stream()
                        .map(course -> plain(course.institution()) + "@" + date(course.endDate()))
                        .toList();
            case DEGREES ->
                cv.education().stream()
                        .map(course ->
                                plain(course.degree()) + "@" + date(course.startDate()) + "-" + date(course.endDate()))
                        .toList();
            case CERTIFICATIONS ->
                cv.certifications().stream()
                        .map(one ->
                                plain(one.name()) + "@" + plain(String.valueOf(one.issuer())) + "@" + date(one.date()))
                        .toList();
            case SKILLS -> cv.skills().stream().map(FieldKind::plain).toList();
            case LANGUAGES ->
                cv.languages().stream()
                        .map(one -> plain(one.name()) + "@" + plain(String.valueOf(one.level())))
                        .toList();
        };
    }

    private static List<String> ofPositions(Cv cv, Function<Position, List<String>> fields) {
        List<String> items = new ArrayList<>();
        for (Position position : cv.positions()) {
            fields.apply(position).forEach(field -> items.add(plain(field) + "@" + date(position.startDate())));
        }
        return items;
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(plain(text));
    }

    private static @Nullable String digits(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\D", "");
    }

    private static String plain(String text) {
        return String.join(" ", Tokens.folded(text));
    }

    private static String date(@Nullable String text) {
        return text == null
                ? "none"
                : Dates.parse(text).map(date -> date.toString()).orElseGet(() -> plain(text));
    }
}
