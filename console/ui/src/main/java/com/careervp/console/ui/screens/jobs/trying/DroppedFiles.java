package com.careervp.console.ui.screens.jobs.trying;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.widgets.FileDrop;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is dragged over the screen, judged by the names alone: what will happen, or why not. The contents are checked
/// once they are dropped.
final class DroppedFiles {
    private final Texts texts = Texts.beside(DroppedFiles.class, "trying");

    static Optional<Path> cv(List<Path> files) {
        return only(files, ".pdf");
    }

    static Optional<Path> posting(List<Path> files) {
        return only(files, ".json");
    }

    private static Optional<Path> only(List<Path> files, String ending) {
        List<Path> found = ending(files, ending);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Path> ending(List<Path> files, String ending) {
        return files.stream().filter(file -> isA(file, ending)).toList();
    }

    private static boolean isA(Path file, String ending) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    FileDrop.Offer judge(List<Path> files) {
        Optional<Path> other = files.stream()
                .filter(file -> !isA(file, ".pdf") && !isA(file, ".json"))
                .findFirst();
        int cvs = ending(files, ".pdf").size();
        int postings = ending(files, ".json").size();
        if (files.isEmpty()) {
            return refused(texts.of("drop.nothing"));
        }
        if (other.isPresent()) {
            return refused(texts.of("drop.other", name(other.get())));
        }
        if (cvs > 1 || postings > 1) {
            return refused(texts.of("drop.several", cvs, postings));
        }
        if (cvs == 0) {
            return welcome("drop.posting", "drop.posting.text", name(files.getFirst()));
        }
        String name = cv(files).map(DroppedFiles::name).orElse("");
        return posting(files)
                .map(posting -> welcome("drop.cv", "drop.both.text", name, name(posting)))
                .orElseGet(() -> welcome("drop.cv", "drop.cv.text", name, ""));
    }

    private FileDrop.Offer refused(String words) {
        return new FileDrop.Offer(false, texts.of("drop.refused"), words);
    }

    private FileDrop.Offer welcome(String title, String text, Object... names) {
        return new FileDrop.Offer(true, texts.of(title, names), texts.of(text, names));
    }
}
