package com.careervp.tailoring;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.Severity;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.text.Tokens;
import com.careervp.tailoring.request.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sees to it that a tailored CV has every immutable fact of the CV, letter by letter and once, whatever a model left
/// out or spelled otherwise: contact details, positions with their dates, education, certificates, languages. What the
/// model may decide about stays: summary, achievements, skills. Sections that the person does not want are emptied.
final class KeptFacts {
    private final Cv source;
    private final Set<Section> excluded;

    KeptFacts(Cv source, Set<Section> excluded) {
        this.source = source;
        this.excluded = excluded;
    }

    /// Positions that the CV does not have as such, though each part of them may stand somewhere in it.
    List<Violation> strangers(TailoredCv tailored) {
        List<Violation> strangers = new ArrayList<>();
        for (int index = 0; index < tailored.workExperience().size(); index++) {
            Position position = tailored.workExperience().get(index);
            if (source.positions().stream().noneMatch(own -> isSame(own, position))) {
                strangers.add(new Violation(
                        "work_experience[" + index + "]",
                        "a position as in the CV",
                        position.title() + ", " + position.company(),
                        Severity.CRITICAL));
            }
        }
        return strangers;
    }

    /// @param tailored without strangers
    TailoredCv restored(TailoredCv tailored) {
        return new TailoredCv(
                source.contact(),
                excluded.contains(Section.EXECUTIVE_SUMMARY) ? "" : tailored.executiveSummary(),
                kept(Section.WORK_EXPERIENCE, positions(tailored)),
                kept(Section.SKILLS, tailored.skills()),
                kept(Section.EDUCATION, source.education()),
                kept(Section.CERTIFICATIONS, source.certifications()),
                kept(Section.LANGUAGES, source.languages()),
                tailored.language());
    }

    private <T> List<T> kept(Section section, List<T> content) {
        return excluded.contains(section) ? List.of() : content;
    }

    private List<Position> positions(TailoredCv tailored) {
        List<Position> left = new ArrayList<>(tailored.workExperience());
        List<Position> positions = new ArrayList<>();
        for (Position own : source.positions()) {
            // somebody may have held the same title at the same company twice
            Optional<Position> worded = left.stream()
                    .filter(position -> isSame(own, position)
                            && Tokens.folded(own.startDate()).equals(Tokens.folded(position.startDate())))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(position -> isSame(own, position))
                            .findFirst());
            worded.ifPresent(left::remove);
            positions.add(new Position(
                    own.company(),
                    own.title(),
                    own.location(),
                    own.startDate(),
                    own.endDate(),
                    worded.map(Position::achievements).orElse(own.achievements())));
        }
        return positions;
    }

    private static boolean isSame(Position own, Position other) {
        return Tokens.folded(own.company()).equals(Tokens.folded(other.company()))
                && Tokens.folded(own.title()).equals(Tokens.folded(other.title()));
    }
}
