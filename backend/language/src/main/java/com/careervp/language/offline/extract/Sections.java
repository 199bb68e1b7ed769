package com.careervp.language.offline.extract;

import com.careervp.language.offline.extract.SectionHeadings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Splits the CV's text at its headings.
final class Sections {
    private static final Set<Kind> IN_A_LINE = Set.of(Kind.LANGUAGES, Kind.CERTIFICATIONS, Kind.SKILLS, Kind.CONTACT);
    private static final Set<Kind> LISTS = Set.of(Kind.SKILLS, Kind.LANGUAGES, Kind.CERTIFICATIONS, Kind.OTHER);

    private final List<Section> sections = new ArrayList<>();
    private Kind kind = Kind.CONTACT;
    private List<TextLine> lines = new ArrayList<>();

    private Sections() {}

    static List<Section> of(String text) {
        Sections sections = new Sections();
        boolean apart = false;
        for (String raw : text.split("\\R", -1)) {
            if (raw.isBlank()) {
                apart = true;
                continue;
            }
            sections.add(TextLine.of(raw, apart));
            apart = false;
        }
        sections.close();
        return sections.sections;
    }

    private void add(TextLine line) {
        if (!line.bullet()) {
            Optional<Kind> heading = SectionHeadings.kind(line.text());
            if (heading.isPresent()) {
                open(heading.get());
                return;
            }
            int tab = line.text().indexOf('\t');
            Optional<Kind> cell = tab < 0
                    ? Optional.empty()
                    : SectionHeadings.kind(line.text().substring(0, tab));
            if (cell.isPresent()) {
                open(cell.get());
                lines.add(line.withText(line.text().substring(tab + 1).strip()));
                return;
            }
        }
        int colon = line.text().indexOf(':');
        Optional<Kind> label =
                colon < 0 ? Optional.empty() : SectionHeadings.kind(line.text().substring(0, colon));
        boolean oneLine = label.isPresent() && IN_A_LINE.contains(label.get()) && LISTS.contains(kind);
        if (oneLine && label.get() != kind) {
            Kind around = kind;
            open(label.get());
            lines.add(line.withText(line.text().substring(colon + 1).strip()));
            open(around);
            return;
        }
        lines.add(line);
    }

    private void open(Kind next) {
        close();
        kind = next == Kind.TITLE ? Kind.CONTACT : next;
        lines = new ArrayList<>();
    }

    private void close() {
        if (!lines.isEmpty()) {
            sections.add(new Section(kind, lines));
        }
    }
}
