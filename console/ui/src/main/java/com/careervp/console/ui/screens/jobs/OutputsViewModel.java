package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.IndentedJson;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.ui.files.LocalFiles;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Work;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Opens and saves what jobs have made. Everything is fetched in the background; what fails is told in a notice.
final class OutputsViewModel {
    private final ScreenContext context;
    private final Jobs jobs;
    private final LocalFiles files;
    private final Texts texts = Texts.beside(OutputsViewModel.class, "outputs");
    private final Map<Key, Long> sizes = new HashMap<>();
    private final Set<Key> busy = new HashSet<>();
    private String openJob = "";
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes", 0);
    private final ReadOnlyObjectWrapper<@Nullable View> viewed = new ReadOnlyObjectWrapper<>(this, "viewed", null);

    private record Key(String jobId, String name) {}

    /// An output that is shown inside the console.
    ///
    /// @param text indented JSON
    record View(String fileName, String text) {}

    /// What opening a file with the desktop's programs came to.
    private record Opened(long size, Path file, Optional<String> trouble) {}

    OutputsViewModel(ScreenContext context) {
        this.context = context;
        jobs = context.workspace().jobs();
        files = context.files();
    }

    /// Shows JSON in the console and everything else in the program that the desktop has for it.
    void open(String jobId, JobOutput output) {
        Key key = new Key(jobId, output.name());
        String failed = texts.of("open.failed", output.fileName());
        if (OutputKind.of(output) == OutputKind.JSON) {
            run(key, failed, stop -> jobs.output(jobId, output.name()), content -> {
                sizes.put(key, (long) content.length);
                if (!jobId.equals(openJob)) {
                    return;
                }
                // anew, so that it comes to the front also when it was open already
                viewed.set(null);
                viewed.set(new View(output.fileName(), IndentedJson.of(content)));
            });
        } else {
            run(key, failed, stop -> opened(jobId, output), opened -> {
                sizes.put(key, opened.size());
                opened.trouble()
                        .ifPresent(why -> context.notices()
                                .show(Notice.of(
                                        Tone.WATCH,
                                        texts.of("open.noProgram", output.fileName()),
                                        texts.of("open.noProgram.text", why, opened.file()))));
            });
        }
    }

    private Opened opened(String jobId, JobOutput output) throws Exception {
        byte[] content = jobs.output(jobId, output.name());
        Path file = files.opened().write(jobId, output.fileName(), content);
        return new Opened(content.length, file, files.programs().open(file));
    }

    /// Saves a copy where the operator wants it; a file that is there was asked about already.
    void save(String jobId, JobOutput output, Path target) {
        Key key = new Key(jobId, output.name());
        run(
                key,
                texts.of("save.failed", output.fileName()),
                stop -> {
                    byte[] content = jobs.output(jobId, output.name());
                    Files.write(target, content);
                    return (long) content.length;
                },
                size -> {
                    sizes.put(key, size);
                    context.notices()
                            .show(Notice.of(Tone.GOOD, texts.of("saved", output.fileName()), target.toString()));
                });
    }

    private <T> void run(Key key, String failed, Work<T> work, Consumer<T> done) {
        if (!busy.add(key)) {
            return;
        }
        changed();
        context.background().run("output " + key.name(), work, outcome -> {
            busy.remove(key);
            switch (outcome) {
                case Outcome.Done<T> ended -> done.accept(ended.value());
                case Outcome.Failed<T> broken -> context.notices().show(Notice.failure(failed, broken.failure()));
                case Outcome.Cancelled<T> ignored -> {}
            }
            changed();
        });
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// Another job is open, or none: what comes late for the one before is not shown any more.
    void follow(String jobId) {
        openJob = jobId;
        forgetView();
    }

    /// Closes what is shown inside the console.
    void forgetView() {
        viewed.set(null);
    }

    boolean busy(String jobId, JobOutput output) {
        return busy.contains(new Key(jobId, output.name()));
    }

    /// In bytes; known once the output was fetched.
    OptionalLong size(String jobId, JobOutput output) {
        Long size = sizes.get(new Key(jobId, output.name()));
        return size == null ? OptionalLong.empty() : OptionalLong.of(size);
    }

    /// Counts up whenever an output becomes busy or idle, or its size becomes known.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What is shown inside the console; null when nothing is.
    ReadOnlyObjectProperty<@Nullable View> viewedProperty() {
        return viewed.getReadOnlyProperty();
    }
}
