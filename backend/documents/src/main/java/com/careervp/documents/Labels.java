package com.careervp.documents;

import com.careervp.kernel.text.Language;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a document says by itself: headings and small words, in its language.
///
/// @param locale of dates and of the spelling checker
record Labels(
        Locale locale,
        String profile,
        String experience,
        String skills,
        String education,
        String certifications,
        String languages,
        String present,
        String datePattern) {

    static Labels of(Language language) {
        return switch (language) {
            case EN ->
                new Labels(
                        Locale.UK,
                        "Profile",
                        "Work Experience",
                        "Skills",
                        "Education",
                        "Certifications",
                        "Languages",
                        "present",
                        "d MMMM uuuu");
            case DE ->
                new Labels(
                        Locale.GERMANY,
                        "Profil",
                        "Berufserfahrung",
                        "Kenntnisse",
                        "Ausbildung",
                        "Zertifikate",
                        "Sprachen",
                        "heute",
                        "d. MMMM uuuu");
            case FR ->
                new Labels(
                        Locale.FRANCE,
                        "Profil",
                        "Expérience professionnelle",
                        "Compétences",
                        "Formation",
                        "Certifications",
                        "Langues",
                        "aujourd’hui",
                        "d MMMM uuuu");
        };
    }

    DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern(datePattern, locale);
    }
}
