package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.queues.Peek;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.queues.Queues;
import com.careervp.console.core.queues.RedriveRequest;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenModel;
import com.careervp.console.ui.theme.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The queues, the one that is open, what a look into it showed, and what is being done to it.
final class QueuesViewModel implements ScreenModel {
    /// Messages that one look shows at the most; the rest is counted.
    static final int LOOK = 100;

    private final ScreenContext context;
    private final Queues queues;
    private final boolean local;
    private final Refresh<List<QueueOverview>> overview;
    private final Refresh<Peek> peek;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<Optional<QueueOverview>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<List<QueueMessage>> messages =
            new ReadOnlyObjectWrapper<>(this, "messages", List.of());
    private final Redriving redriving;
    private final QueueGroups groups;
    private String selectedName = "";

    QueuesViewModel(ScreenContext context) {
        this.context = context;
        queues = context.workspace().queues();
        local = context.workspace().identity().kind() == EnvironmentKind.SANDBOX;
        groups = new QueueGroups(context.workspace().identity().names());
        redriving = new Redriving(context, this::changed);
        overview = new Refresh<>("queues", context.tools(), stop -> groups.sorted(queues.overview()), List::isEmpty);
        peek = new Refresh<>(
                "messages",
                context.tools(),
                stop -> queues.peek(selectedName, LOOK),
                look -> look.messages().isEmpty());
        overview.stateProperty().addListener((source, before, after) -> follow());
        peek.stateProperty().addListener((source, before, after) -> show());
        filter.addListener((source, before, after) -> show());
    }

    @Override
    public void start() {
        overview.start(Duration.ofSeconds(local ? 2 : 10));
    }

    @Override
    public void stop() {
        overview.stop();
    }

    @Override
    public void refresh() {
        overview.now();
        if (deadLetters()) {
            look();
        }
    }

    private void follow() {
        List<QueueOverview> all = overview.state().data().orElse(List.of());
        if (selectedName.isEmpty()) {
            all.stream()
                    .filter(QueueOverview::deadLetterQueue)
                    .max((a, b) -> Long.compare(
                            a.queue().depth().total(), b.queue().depth().total()))
                    .or(() -> all.stream().findFirst())
                    .ifPresent(first -> select(first.queue().name()));
            return;
        }
        boolean appeared = selected.get().isEmpty();
        selected.set(all.stream()
                .filter(each -> each.queue().name().equals(selectedName))
                .findFirst());
        if (appeared) {
            lookIfHarmless();
        }
    }

    /// Opens a queue; a name that is not there yet is remembered until it is.
    void select(String queue) {
        if (queue.equals(selectedName)) {
            return;
        }
        selectedName = queue;
        filter.set("");
        peek.forget();
        selected.set(overview.state().data().orElse(List.of()).stream()
                .filter(each -> each.queue().name().equals(queue))
                .findFirst());
        lookIfHarmless();
    }

    /// A look counts as a receive. Dead letters have no limit of receives, so they are shown at once; any other queue
    /// is looked into only when asked.
    private void lookIfHarmless() {
        if (deadLetters()) {
            look();
        }
    }

    void look() {
        if (!selectedName.isEmpty()) {
            peek.now();
        }
    }

    private void show() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        messages.set(peek.state()
                .data()
                .map(look -> look.messages().stream()
                        .filter(message -> words.isEmpty() || text(message).contains(words))
                        .toList())
                .orElse(List.of()));
    }

    private static String text(QueueMessage message) {
        return (message.messageId() + " " + message.body() + " " + message.attributes()).toLowerCase(Locale.ROOT);
    }

    /// Sends dead letters back to their source.
    ///
    /// @param ids which; empty for all
    void redrive(Set<String> ids, double perSecond, boolean canary, String reason) {
        redriving.start(new RedriveRequest(selectedName, ids, perSecond, canary, reason));
    }

    Redriving redriving() {
        return redriving;
    }

    void delete(Set<String> ids, String reason) {
        String queue = selectedName;
        act(
                "delete messages of " + queue,
                () -> queues.delete(queue, ids, reason).toString(),
                copy -> Notice.of(Tone.WATCH, "Messages deleted", ids.size() + " deleted; copy in " + copy),
                "Messages not deleted");
    }

    void purge(String reason) {
        String queue = selectedName;
        act(
                "purge " + queue,
                () -> queues.purge(queue, reason).toString(),
                copy -> Notice.of(Tone.WATCH, "Queue purged", queue + " is being emptied; copy in " + copy),
                "Queue not purged");
    }

    /// Replaces a message by a mended one. A dead letter goes to the queue it came from, any other to its own.
    void resend(QueueMessage message, String body, String reason) {
        String queue = selectedName;
        String target = target();
        act(
                "resend " + message.messageId(),
                () -> queues.editAndResend(queue, message.messageId(), target, body, reason),
                sent -> Notice.of(Tone.GOOD, "Message resent", "Sent to " + target + " as " + sent + "."),
                "Message not resent");
    }

    /// Where a redriven or mended message of the open queue goes.
    String target() {
        return selected.get()
                .filter(QueueOverview::redrivable)
                .map(queue -> queue.feeds().getFirst())
                .orElse(selectedName);
    }

    /// Whether messages of the open queue can be sent back to another one.
    boolean redrivable() {
        return selected.get().map(QueueOverview::redrivable).orElse(false);
    }

    boolean deadLetters() {
        return selected.get().map(QueueOverview::deadLetterQueue).orElse(false);
    }

    QueueGroups groups() {
        return groups;
    }

    private interface Deed {
        String done();
    }

    private interface Telling {
        Notice of(String result);
    }

    private void act(String name, Deed deed, Telling telling, String failure) {
        context.background().<String>run(name, stop -> deed.done(), outcome -> {
            switch (outcome) {
                case Outcome.Done<String> done -> context.notices().show(telling.of(done.value()));
                case Outcome.Failed<String> failed -> context.notices().show(Notice.failure(failure, failed.failure()));
                case Outcome.Cancelled<String> ignored -> {}
            }
            changed();
        });
    }

    private void changed() {
        overview.now();
        look();
        context.surroundings().environmentChanged().run();
    }

    String selectedName() {
        return selectedName;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<QueueOverview>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<QueueMessage>> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<QueueOverview>>> overviewProperty() {
        return overview.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<Peek>> peekProperty() {
        return peek.stateProperty();
    }
}
