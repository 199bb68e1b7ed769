package com.careervp.language.offline.extract;

import com.careervp.language.offline.extract.DatePeriods.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Groups the lines of a section around the lines with dates. How many lines of an entry's head stand above
/// its dates is learnt from the first entry: nothing else can stand between the section's heading and its
/// first date.
final class EntryGrouper {
    private static final int MOST_ABOVE = 3;
    private static final int MOST_BELOW = 2;
    private static final int LONGEST_HEAD = 100;

    private final Predicate<List<String>> complete;

    /// @param complete whether a head's lines say everything that an entry must have
    EntryGrouper(Predicate<List<String>> complete) {
        this.complete = complete;
    }

    List<Entry> entries(List<TextLine> lines) {
        List<Integer> anchors = anchors(lines, false);
        if (anchors.isEmpty()) {
            anchors = anchors(lines, true);
        }
        if (anchors.isEmpty()) {
            return undated(lines);
        }
        int above = linesAboveFirst(lines, anchors.getFirst());
        List<Integer> starts = new ArrayList<>();
        int floor = 0;
        for (int anchor : anchors) {
            starts.add(start(lines, anchor, floor, above));
            floor = anchor + 1;
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < anchors.size(); index++) {
            int end = index + 1 < anchors.size() ? starts.get(index + 1) : lines.size();
            entries.add(entry(lines, starts.get(index), anchors.get(index), end));
        }
        return entries;
    }

    private static List<Integer> anchors(List<TextLine> lines, boolean bullets) {
        List<Integer> anchors = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            TextLine line = lines.get(index);
            if (line.bullet() == bullets && isAnchor(line.text())) {
                anchors.add(index);
            }
        }
        return anchors;
    }

    private static boolean isAnchor(String text) {
        Optional<Period> found = DatePeriods.in(text);
        if (found.isEmpty()) {
            return false;
        }
        Period period = found.get();
        String rest = DatePeriods.rest(text, period);
        String after = text.substring(period.to()).strip();
        boolean atStart = period.from() == 0 || (text.charAt(0) == '(' && period.from() == 1);
        boolean atEnd = after.isEmpty()
                || after.matches("[)\\].,:]+")
                || after.matches("(?iu)[(·,|]?\\s*\\d+\\+? ?(?:years?|months?|jahre?|monate?|ans?|mois).{0,20}");
        boolean cell = text.substring(0, period.from()).endsWith("\t") || text.startsWith("\t", period.to());
        if (rest.length() > LONGEST_HEAD + 40 || (Words.isProse(text) && !cell && !atStart)) {
            return false;
        }
        return atStart || atEnd || cell || (!period.isSingle() && rest.length() <= LONGEST_HEAD);
    }

    private static int linesAboveFirst(List<TextLine> lines, int anchor) {
        int above = 0;
        while (above < MOST_ABOVE && anchor - above - 1 >= 0 && isHead(lines.get(anchor - above - 1))) {
            above++;
        }
        return above;
    }

    private static boolean isHead(TextLine line) {
        return !line.bullet() && !Words.isProse(line.text()) && line.text().length() <= LONGEST_HEAD;
    }

    private static int start(List<TextLine> lines, int anchor, int floor, int above) {
        int start = anchor;
        while (start > floor
                && anchor - start < above
                && isHead(lines.get(start - 1))
                && !lines.get(start).apart()) {
            start--;
        }
        // a gap between the lines above and the dates is the author's style when it is there the first time, too
        if (start == anchor && above > 0 && lines.get(anchor).apart() && floor == 0) {
            return Math.max(0, anchor - above);
        }
        return start;
    }

    private Entry entry(List<TextLine> lines, int start, int anchor, int end) {
        List<String> head = new ArrayList<>();
        for (int index = start; index < anchor; index++) {
            head.add(lines.get(index).text());
        }
        String dated = lines.get(anchor).text();
        Period period = DatePeriods.in(dated).orElseThrow();
        String rest = DatePeriods.rest(dated, period);
        if (!rest.isEmpty()) {
            head.add(rest);
        }
        int next = anchor + 1;
        int below = 0;
        while (next < end && below < MOST_BELOW && belongsToHead(lines.get(next), head)) {
            head.add(lines.get(next).text());
            next++;
            below++;
        }
        return new Entry(head, period, body(lines.subList(next, end)));
    }

    private boolean belongsToHead(TextLine line, List<String> head) {
        if (!isHead(line)
                || Character.isLowerCase(line.text().codePointAt(0))
                || line.text().endsWith(".")) {
            return false;
        }
        return !complete.test(head) || Words.isPlace(line.text());
    }

    private static List<String> body(List<TextLine> lines) {
        List<String> body = new ArrayList<>();
        for (TextLine line : lines) {
            String text = line.text().replace('\t', ' ');
            boolean goesOn = !line.bullet() && !body.isEmpty() && Character.isLowerCase(text.codePointAt(0));
            if (goesOn) {
                body.set(body.size() - 1, body.getLast() + " " + text);
            } else if (!text.isBlank()) {
                body.add(text);
            }
        }
        return body;
    }

    private static List<Entry> undated(List<TextLine> lines) {
        List<Entry> entries = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (TextLine line : lines) {
            if ((line.apart() || line.bullet()) && !head.isEmpty()) {
                entries.add(new Entry(head, null, List.of()));
                head = new ArrayList<>();
            }
            head.add(line.text());
        }
        if (!head.isEmpty()) {
            entries.add(new Entry(head, null, List.of()));
        }
        return entries;
    }
}
