package com.careervp.console.ui.screens.jobs.trying;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;
import com.careervp.console.core.services.SignIn;
import com.careervp.console.core.services.TryPipeline;
import com.careervp.console.core.services.TryRequest;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Running;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is sent to the pipeline, checked before it is sent, and how the sending goes. A token lives in its field only:
/// it is forgotten when the panel closes, and never stored or shown.
public final class TryViewModel {
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("MMdd-HHmmss", Locale.ROOT);

    private final ScreenContext context;
    private final @Nullable SignIn signIn;
    private final Consumer<String> started;
    private final Texts texts = Texts.beside(TryViewModel.class, "trying");
    private final TryErrors errors = new TryErrors();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending", false);
    private final ReadOnlyObjectWrapper<@Nullable PdfFile> cv = new ReadOnlyObjectWrapper<>(this, "cv", null);
    private final ReadOnlyObjectWrapper<@Nullable NamedPosting> file =
            new ReadOnlyObjectWrapper<>(this, "postingFile", null);
    private final ObjectProperty<PostingChoice> choice =
            new SimpleObjectProperty<>(this, "postingChoice", PostingChoice.SAMPLE);
    private final ObjectProperty<DocumentLanguage> language =
            new SimpleObjectProperty<>(this, "language", DocumentLanguage.ENGLISH);
    private final StringProperty person = new SimpleStringProperty(this, "person", "");
    private @Nullable Running running;

    /// A posting that was read from a file of the operator.
    ///
    /// @param name of the file
    public record NamedPosting(String name, Posting posting) {}

    /// @param started gets the id of every job that was begun from here
    public TryViewModel(ScreenContext context, Consumer<String> started) {
        this.context = context;
        this.started = started;
        signIn = context.signIn().orElse(null);
        choice.addListener((source, before, after) -> {
            errors.posting().set("");
            followPosting();
        });
        person.addListener((source, before, after) -> errors.person().set(""));
    }

    /// Whether anybody can be signed in here at all.
    public boolean possible() {
        return signIn != null;
    }

    /// Whether the person is named by an id token, which nobody else may see.
    boolean needsToken() {
        SignIn known = signIn;
        return known != null && known.needsToken();
    }

    /// Opens the panel; what was entered before and not sent is still there.
    public void show() {
        if (!possible()) {
            return;
        }
        errors.clear();
        if (!needsToken() && person.get().isBlank()) {
            person.set("try-" + SUFFIX.format(context.wallClock().instant().atZone(context.zone())));
        }
        open.set(true);
    }

    /// Closes the panel; a sending under way is stopped.
    ///
    /// @return whether it was open
    public boolean close() {
        boolean was = open.get();
        Running under = running;
        if (under != null) {
            under.cancel();
        }
        if (needsToken()) {
            person.set("");
        }
        open.set(false);
        return was;
    }

    /// Takes what was dropped or chosen and opens the panel with it.
    public void take(List<Path> files) {
        show();
        DroppedFiles.cv(files).ifPresent(this::chooseCv);
        DroppedFiles.posting(files).ifPresent(this::choosePosting);
    }

    void chooseCv(Path path) {
        errors.cv().set("");
        context.background().run("read CV", stop -> Checked.of(() -> PdfFile.read(path)), outcome -> {
            switch (outcome) {
                case Outcome.Done<Checked<PdfFile>> done -> {
                    cv.set(done.value().value());
                    errors.cv().set(done.value().problem());
                }
                case Outcome.Failed<Checked<PdfFile>> failed -> {
                    cv.set(null);
                    errors.cv().set(failed.failure().sentence());
                }
                case Outcome.Cancelled<Checked<PdfFile>> ignored -> {}
            }
        });
    }

    void useSampleCv() {
        errors.cv().set("");
        cv.set(SampleMaterial.cv());
    }

    void forgetCv() {
        cv.set(null);
    }

    void choosePosting(Path path) {
        choice.set(PostingChoice.FILE);
        errors.posting().set("");
        String name = DroppedFiles.name(path);
        context.background()
                .run(
                        "read posting",
                        stop -> Checked.of(() -> new NamedPosting(name, Posting.read(path))),
                        this::postingRead);
    }

    private void postingRead(Outcome<Checked<NamedPosting>> outcome) {
        switch (outcome) {
            case Outcome.Done<Checked<NamedPosting>> done -> {
                file.set(done.value().value());
                errors.posting().set(done.value().problem());
                followPosting();
            }
            case Outcome.Failed<Checked<NamedPosting>> failed -> {
                file.set(null);
                errors.posting().set(failed.failure().sentence());
            }
            case Outcome.Cancelled<Checked<NamedPosting>> ignored -> {}
        }
    }

    /// The documents' language follows the posting's; the operator can choose another one afterwards.
    private void followPosting() {
        posting().flatMap(chosen -> DocumentLanguage.of(chosen.language())).ifPresent(language::set);
    }

    /// What the CV will be matched against.
    Optional<Posting> posting() {
        return switch (choice.get()) {
            case NONE -> Optional.empty();
            case SAMPLE -> Optional.of(SampleMaterial.posting());
            case FILE -> Optional.ofNullable(file.get()).map(NamedPosting::posting);
        };
    }

    /// Checks everything and sends it, in production after a question.
    void submit() {
        PdfFile pdf = cv.get();
        if (sending.get() || !complete(pdf) || pdf == null) {
            return;
        }
        TryRequest request =
                new TryRequest(pdf, language.get().id(), posting(), person.get().strip());
        if (context.workspace().identity().production()) {
            context.questions()
                    .ask(
                            new Question(
                                    texts.of("production.question"),
                                    texts.of("production.message"),
                                    List.of(new Question.Fact(texts.of("cv"), pdf.name())),
                                    texts.of("submit"),
                                    false,
                                    new Question.Friction.Once()),
                            ignored -> send(request));
        } else {
            send(request);
        }
    }

    private boolean complete(@Nullable PdfFile pdf) {
        errors.trouble().set("");
        if (pdf == null && errors.cv().get().isEmpty()) {
            errors.cv().set(texts.of("cv.missing"));
        }
        if (choice.get() == PostingChoice.FILE
                && file.get() == null
                && errors.posting().get().isEmpty()) {
            errors.posting().set(texts.of("posting.missing"));
        }
        String who = person.get().strip();
        if (needsToken() && who.isEmpty()) {
            errors.person().set(texts.of("token.missing"));
        } else if (!needsToken() && !PERSON.matcher(who).matches()) {
            errors.person().set(texts.of("person.wrong", who.isEmpty() ? texts.of("person.empty") : who));
        }
        return errors.none();
    }

    private void send(TryRequest request) {
        SignIn people = signIn;
        if (people == null) {
            return;
        }
        TryPipeline pipeline = new TryPipeline(people, context.workspace().timing());
        sending.set(true);
        Running begun = context.background().run("try", stop -> Attempt.of(pipeline, request), this::sent);
        running = begun.ended() ? null : begun;
    }

    private void sent(Outcome<Attempt> outcome) {
        sending.set(false);
        running = null;
        switch (outcome) {
            case Outcome.Done<Attempt>(Attempt.Taken taken) -> {
                cv.set(null);
                person.set("");
                open.set(false);
                started.accept(taken.jobId());
            }
            case Outcome.Done<Attempt>(Attempt.Refused refused) -> errors.refused(refused, texts);
            case Outcome.Failed<Attempt>(ConsoleFailure failure) ->
                errors.trouble().set(failure.sentence() + " " + failure.whatToDo() + " (" + failure.code() + ")");
            case Outcome.Cancelled<Attempt> ignored -> {}
        }
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable PdfFile> cvProperty() {
        return cv.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable NamedPosting> postingFileProperty() {
        return file.getReadOnlyProperty();
    }

    ObjectProperty<PostingChoice> choiceProperty() {
        return choice;
    }

    ObjectProperty<DocumentLanguage> languageProperty() {
        return language;
    }

    /// The name of a person of the sandbox, or a token.
    StringProperty personProperty() {
        return person;
    }

    TryErrors errors() {
        return errors;
    }
}
