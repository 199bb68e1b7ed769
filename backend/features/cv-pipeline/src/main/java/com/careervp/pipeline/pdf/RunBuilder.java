package com.careervp.pipeline.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the characters of a page together to rows of runs. A run ends where the gap is wider than any space
/// between words; whether that gap is a gutter between columns or only a wide space is decided later.
final class RunBuilder {
    private static final double SAME_LINE = 0.35;
    private static final double RUN_GAP = 0.95;
    private static final double BULLET_REACH = 16;

    /// @param top what is added to every height
    List<Row> rows(List<Glyph> glyphs, double top) {
        List<Glyph> sorted = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            String text = Characters.cleaned(glyph.text());
            if (!text.isEmpty()) {
                sorted.add(glyph.withText(text));
            }
        }
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<Row> rows = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            boolean same = line.isEmpty()
                    || glyph.y() - line.getFirst().y()
                            <= SAME_LINE
                                    * Math.max(glyph.size(), line.getFirst().size());
            if (!same) {
                addRow(rows, line, top);
                line.clear();
            }
            line.add(glyph);
        }
        addRow(rows, line, top);
        return rows;
    }

    private static void addRow(List<Row> rows, List<Glyph> line, double top) {
        List<Glyph> ordered = new ArrayList<>(line);
        ordered.sort(Comparator.comparingDouble(Glyph::x));
        List<Run> runs = runs(accentsJoined(withoutDoubles(withoutLooseBullets(ordered))), top);
        if (!runs.isEmpty()) {
            rows.add(new Row(runs.getLast().y(), runs));
        }
    }

    /// A drawn shape is a bullet where text follows it and none stands before it.
    private static List<Glyph> withoutLooseBullets(List<Glyph> glyphs) {
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (int index = 0; index < glyphs.size(); index++) {
            Glyph glyph = glyphs.get(index);
            boolean loose = false;
            if (glyph.font().equals(DrawnBullets.FONT)) {
                Glyph before = index == 0 ? null : glyphs.get(index - 1);
                Glyph next = index + 1 == glyphs.size() ? null : glyphs.get(index + 1);
                loose = next == null
                        || next.font().equals(DrawnBullets.FONT)
                        || next.x() - glyph.end() > BULLET_REACH
                        || (before != null && glyph.x() - before.end() < BULLET_REACH);
            }
            if (!loose) {
                kept.add(glyph);
            }
        }
        return kept;
    }

    /// Some programs draw bold by drawing twice.
    private static List<Glyph> withoutDoubles(List<Glyph> glyphs) {
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            boolean doubled = false;
            for (int back = kept.size() - 1; back >= Math.max(0, kept.size() - 3); back--) {
                Glyph before = kept.get(back);
                doubled |= before.text().equals(glyph.text())
                        && !glyph.text().isBlank()
                        && glyph.x() - before.x() < 0.12 * glyph.size();
            }
            if (!doubled) {
                kept.add(glyph);
            }
        }
        return kept;
    }

    private static List<Glyph> accentsJoined(List<Glyph> glyphs) {
        List<Glyph> letters = new ArrayList<>(glyphs);
        List<Glyph> joined = new ArrayList<>(glyphs.size());
        for (int index = 0; index < letters.size(); index++) {
            Glyph accent = letters.get(index);
            int letter = Characters.isAccent(accent.text()) ? overlapping(letters, index) : -1;
            if (letter < 0) {
                joined.add(accent);
            } else {
                Glyph base = letters.get(letter);
                Glyph accented = base.withText(Characters.accented(base.text(), accent.text()));
                letters.set(letter, accented);
                if (letter < index) {
                    joined.set(joined.size() - 1, accented);
                }
            }
        }
        return joined;
    }

    private static int overlapping(List<Glyph> glyphs, int accent) {
        Glyph mark = glyphs.get(accent);
        double middle = mark.x() + mark.width() / 2;
        for (int near : new int[] {accent + 1, accent - 1}) {
            if (near >= 0 && near < glyphs.size()) {
                Glyph letter = glyphs.get(near);
                boolean over = middle > letter.x() && middle < letter.end();
                if (over && Character.isLetter(letter.text().codePointAt(0))) {
                    return near;
                }
            }
        }
        return -1;
    }

    private static List<Run> runs(List<Glyph> glyphs, double top) {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Glyph first = null;
        Glyph before = null;
        double size = 0;
        boolean blank = false;
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                blank = true;
                continue;
            }
            double gap = before == null ? 0 : glyph.x() - before.end();
            if (first != null && before != null && gap > RUN_GAP * Math.max(before.size(), glyph.size())) {
                runs.add(run(text, first, before, size, top));
                text.setLength(0);
                first = null;
                size = 0;
            } else if (before != null && (blank || isWordGap(before, glyph, gap))) {
                text.append(gap > 0.6 * glyph.size() ? "  " : " ");
            }
            first = first == null ? glyph : first;
            size = Math.max(size, glyph.size());
            text.append(glyph.text());
            before = glyph;
            blank = false;
        }
        if (first != null && before != null) {
            runs.add(run(text, first, before, size, top));
        }
        return runs;
    }

    private static boolean isWordGap(Glyph before, Glyph glyph, double gap) {
        double size = Math.max(before.size(), glyph.size());
        double space = before.space() > 0 ? before.space() : 0.25 * size;
        return gap > Math.clamp(0.5 * space, 0.1 * size, 0.2 * size);
    }

    private static Run run(StringBuilder text, Glyph first, Glyph last, double size, double top) {
        return new Run(text.toString().strip(), first.x(), last.end(), first.y() + top, size, first.font());
    }
}
