package com.careervp.language.offline.extract;

import java.util.List;

/// A part of the CV below one heading; the part before the first heading has kind CONTACT.
record Section(SectionHeadings.Kind kind, List<TextLine> lines) {
    Section {
        lines = List.copyOf(lines);
    }
}
