package com.careervp.language.offline.extract;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.language.offline.extract.SectionHeadings.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads how a person is reached, from the head of the CV and from its contact sections.
final class ContactReader {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d/.])(?:\\+|00)\\d{1,3}[\\s./()-]*(?:\\(0\\))?[\\s\\d./()–-]{6,}\\d|(?<![\\d/.–-])\\(?0\\d{1,5}\\)?[\\s./–-]*\\d[\\s\\d./-]{4,}\\d");
    private static final Pattern LINK = Pattern.compile(
            "(?iu)https?://[^\\s|,;)]+|www\\.[^\\s|,;)]+|(?<![@\\p{L}\\d.-])[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:com|org|net|io|dev|de|fr|eu|ch|at|me|uk|design|info|app|be|tech|studio)(?:/[^\\s|,;)]*)?(?![\\p{L}\\d@])");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:address|adresse|anschrift|location|wohnort|ort|home|based in|lives in|domicile|résidence|lieu|ville|wohnhaft in)\\s*:?\\s*(?=\\S)");
    private static final Pattern OTHER_LABEL = Pattern.compile(
            "(?iu)^(?:date of birth|born|birth|geburtsdatum|geburtsort|geboren|geb\\.|né|née|date de naissance|nationalit|staatsangehörigkeit"
                    + "|staatsbürgerschaft|familienstand|marital|situation|permis|driving|führerschein|age|âge|alter|konfession|verheiratet"
                    + "|ledig|married|single|célibataire|marié).*");
    private static final Pattern STREET = Pattern.compile(
            "(?iu).*(?:(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|markt|berg|graben|hof|stieg)\\s+\\d+\\s?[a-z]?\\b"
                    + "|\\d+\\s?(?:bis|ter)?,?\\s+(?:rue|avenue|av\\.|boulevard|bd|chemin|place|quai|allée|impasse|cours|route|square)\\b"
                    + "|\\d+[a-z]?,?\\s+[\\p{L}' ]+\\s(?:street|st|road|rd|lane|avenue|drive|close|court|terrace|way|gardens|crescent|square|row|place|hill|grove|walk|park|mews)\\b).*");
    private static final Pattern POSTAL = Pattern.compile(
            ".*(?:(?<!\\d)(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}\\p{L}+.*|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b.*)");

    private final NameReader names = new NameReader();

    Optional<ContactDetails> read(List<Section> sections, String text) {
        List<TextLine> lines = sections.stream()
                .filter(section -> section.kind() == Kind.CONTACT)
                .flatMap(section -> section.lines().stream())
                .toList();
        String here = String.join("\n", lines.stream().map(TextLine::text).toList());
        String email = first(EMAIL, here).or(() -> first(EMAIL, text)).orElse(null);
        String phone = first(PHONE, withoutPeriods(here))
                .or(() -> first(PHONE, withoutPeriods(text)))
                .map(String::strip)
                .orElse(null);
        List<String> links = links(here);
        return names.read(sections, email).map(name -> new ContactDetails(name, email, phone, location(lines), links));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /// Dates and postal codes must not pass for telephone numbers.
    private static String withoutPeriods(String text) {
        return text.replaceAll("\\b\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d\\b|\\b\\d{1,2}[./](?:19|20)\\d\\d\\b", "#");
    }

    private static List<String> links(String text) {
        Set<String> links = new LinkedHashSet<>();
        Matcher matcher = LINK.matcher(EMAIL.matcher(text).replaceAll(" "));
        while (matcher.find()) {
            String link = matcher.group().replaceAll("[.:]+$", "");
            if (link.length() <= 255) {
                links.add(link);
            }
        }
        return List.copyOf(links);
    }

    private static @Nullable String location(List<TextLine> lines) {
        List<String> address = new ArrayList<>();
        String place = null;
        for (TextLine line : lines) {
            for (String piece : Pieces.strong(line.text())) {
                if (OTHER_LABEL.matcher(piece).matches() || piece.length() > 120) {
                    continue;
                }
                String bare = bare(piece);
                Matcher label = LABEL.matcher(bare);
                boolean labelled = label.find() && label.end() > 0;
                String value = Pieces.trimmed(labelled ? bare.substring(label.end()) : bare);
                boolean some = value.codePoints().filter(Character::isLetter).count() >= 3;
                if (some
                        && (labelled
                                || STREET.matcher(value).matches()
                                || POSTAL.matcher(value).matches())) {
                    address.add(value);
                } else if (some && place == null && Words.isPlace(value)) {
                    place = value;
                }
            }
        }
        if (address.isEmpty()) {
            return place;
        }
        boolean town = address.stream().anyMatch(part -> POSTAL.matcher(part).matches() || Words.isPlace(part));
        String joined = String.join(", ", address.stream().distinct().limit(3).toList());
        return town || place == null ? joined : joined + ", " + place;
    }

    /// Without the other details that stand in the same line.
    private static String bare(String piece) {
        String bare = EMAIL.matcher(piece).replaceAll("");
        bare = LINK.matcher(bare).replaceAll("");
        bare = PHONE.matcher(bare).replaceAll("");
        bare = bare.replaceAll(
                "(?iu)\\b(?:e-?mail|courriel|mail|tel|phone|telefon|téléphone|tél|mobil|mobile|handy|web|website|portable)\\b\\.?\\s*:?",
                "");
        return Pieces.trimmed(bare.replaceAll("[^\\p{L}\\d\\s,.'’()/:-]", " ").replaceAll("\\s+", " "));
    }
}
