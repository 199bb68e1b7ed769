package com.careervp.language.offline.extract;

import com.careervp.kernel.text.Tokens;
import com.careervp.language.offline.extract.SectionHeadings.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the person's name: near the top, capitalised, no title of a job, and like the e-mail address if
/// there is one.
final class NameReader {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:full name|name|nom et prénom|nom|prénom et nom|vor- und nachname|vor- und zuname)\\s*[:\\t]\\s*");
    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?iu)^(?:curriculum vitae|lebenslauf|cv|résumé|resume|bewerbung)\\s*(?:[-–—:|·]|\\bof\\b|\\bvon\\b|\\bde\\b|\\bfor\\b)?\\s*");
    private static final Pattern NAME = Pattern.compile(
            "(?u)(?:(?:Dr|Prof|Dipl|Mr|Mrs|Ms|M|Mme|Herr|Frau)\\.?(?:-Ing\\.)?\\s+)*\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:von|van|de|der|den|du|la|le|zu|di|da|del|ten|bin|al|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){1,4}");
    private static final Pattern SINGLE = Pattern.compile("(?u)\\p{Lu}[\\p{L}\\p{M}'’-]+");
    private static final int NEAR_THE_TOP = 12;

    Optional<String> read(List<Section> sections, @Nullable String email) {
        List<String> candidates = new ArrayList<>();
        for (Section section : sections) {
            if (section.kind() == Kind.CONTACT) {
                addCandidates(section.lines(), candidates);
            }
        }
        String best = null;
        int bestScore = Integer.MIN_VALUE;
        for (int index = 0; index < candidates.size(); index++) {
            int score = score(candidates.get(index), index, email);
            if (score > bestScore) {
                best = candidates.get(index);
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static void addCandidates(List<TextLine> lines, List<String> candidates) {
        for (int index = 0; index < lines.size() && index < 2 * NEAR_THE_TOP; index++) {
            String line = lines.get(index).text();
            Matcher label = LABEL.matcher(line);
            if (label.find()) {
                String value = Pieces.trimmed(line.substring(label.end()));
                if (!value.isEmpty() && value.length() < 80) {
                    candidates.add(value);
                    continue;
                }
            }
            boolean split = SINGLE.matcher(line).matches()
                    && index + 1 < lines.size()
                    && SINGLE.matcher(lines.get(index + 1).text()).matches();
            if (split) {
                candidates.add(line + " " + lines.get(index + 1).text());
            }
            String untitled = TITLE_BEFORE.matcher(line).replaceFirst("");
            for (String piece : Pieces.strong(untitled)) {
                String part = piece.indexOf(',') > 0 ? piece.substring(0, piece.indexOf(',')) : piece;
                if (NAME.matcher(part).matches()) {
                    candidates.add(part);
                }
            }
        }
    }

    private static int score(String candidate, int index, @Nullable String email) {
        int score = -index;
        int role = Words.ROLES.count(candidate) + Words.EMPLOYERS.count(candidate) + Words.SCHOOLS.count(candidate);
        score -= 8 * role;
        score -= Words.isPlace(candidate) ? 8 : 0;
        if (email != null) {
            String local = plain(email.substring(0, email.indexOf('@')));
            for (String word : Tokens.folded(candidate)) {
                score += word.length() > 2 && local.contains(plain(word)) ? 10 : 0;
            }
        }
        return score;
    }

    /// Without accents, umlauts as they are written in addresses.
    private static String plain(String text) {
        String folded = Tokens.fold(text)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("œ", "oe");
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
