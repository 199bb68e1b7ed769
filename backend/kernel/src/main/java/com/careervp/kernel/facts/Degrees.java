package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Spellings;
import com.careervp.kernel.text.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares degrees: level, kind and subject must agree; `B.Sc. Informatik` is `Bachelor of Science in Computer
/// Science`. A French `licence` and a German `Bachelor` are the same level.
final class Degrees {
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("bsc", "bachelor science"),
            Map.entry("ba", "bachelor arts"),
            Map.entry("beng", "bachelor engineering"),
            Map.entry("bba", "bachelor business"),
            Map.entry("llb", "bachelor law"),
            Map.entry("bachelor", "bachelor"),
            Map.entry("bachelors", "bachelor"),
            Map.entry("bachelorabschluss", "bachelor"),
            Map.entry("licence", "bachelor"),
            Map.entry("msc", "master science"),
            Map.entry("ma", "master arts"),
            Map.entry("meng", "master engineering"),
            Map.entry("llm", "master law"),
            Map.entry("master", "master"),
            Map.entry("masters", "master"),
            Map.entry("masterabschluss", "master"),
            Map.entry("mba", "mba"),
            Map.entry("phd", "doctor"),
            Map.entry("doktor", "doctor"),
            Map.entry("doctor", "doctor"),
            Map.entry("dr", "doctor"),
            Map.entry("promotion", "doctor"),
            Map.entry("diplom", "diplom"),
            Map.entry("dipling", "diplom engineering"),
            Map.entry("diplkfm", "diplom business"),
            Map.entry("diplôme", "diplom"));
    private static final Set<String> LINKS = Set.of(
            "of", "in", "en", "de", "d", "der", "des", "du", "für", "for", "the", "and", "und", "et", "degree", "s");

    /// @param level empty where the degree has none that is known (`Geprüfte Bilanzbuchhalterin`)
    /// @param kind science, arts, …; null where it is not said
    private record Reading(String level, @Nullable String kind, List<String> subject) {}

    private Degrees() {}

    static boolean same(String claim, String known) {
        Reading said = read(claim);
        Reading source = read(known);
        boolean kinds = said.kind() == null || Objects.equals(said.kind(), source.kind());
        // the subject may be left out, the level alone is still true
        boolean subject = (said.subject().isEmpty() && !said.level().isEmpty()) || sameSubject(said, source);
        return said.level().equals(source.level()) && kinds && subject;
    }

    private static boolean sameSubject(Reading said, Reading source) {
        List<String> left = new ArrayList<>(source.subject());
        for (String word : said.subject()) {
            Optional<String> found =
                    left.stream().filter(other -> sameWord(word, other)).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        // an elective or a focus may be left out, the subject itself not
        return left.isEmpty()
                || (said.subject().size() >= left.size() && !said.level().isEmpty());
    }

    private static boolean sameWord(String said, String source) {
        return Spellings.same(said, source)
                || Stems.of(said, Language.DE).equals(Stems.of(source, Language.DE))
                || Stems.of(said, Language.FR).equals(Stems.of(source, Language.FR));
    }

    private static Reading read(String degree) {
        String level = "";
        String kind = null;
        List<String> subject = new ArrayList<>();
        for (String word : Aliases.folded(degree)) {
            String known = LEVELS.get(word);
            if (known != null && level.isEmpty()) {
                int space = known.indexOf(' ');
                level = space < 0 ? known : known.substring(0, space);
                kind = space < 0 ? null : known.substring(space + 1);
            } else if (!LINKS.contains(word)) {
                subject.add(word);
            }
        }
        return new Reading(level, kind, subject);
    }
}
