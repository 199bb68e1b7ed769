package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.queues.Consumer;
import com.careervp.console.core.queues.Peek;
import com.careervp.console.core.queues.QueueFlow;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Binds the queues' view to its data.
final class QueuesController {
    private final QueuesViewModel model;
    private final ScreenContext context;
    private final QueueQuestions questions;
    private final MessagePane message;
    private final Texts texts = Texts.beside(QueuesController.class, "queues");
    private final DataTable<QueueOverview> queues = new DataTable<>();
    private final DataTable<QueueMessage> messages = new DataTable<>();

    @FXML
    private LoadablePane queuesPane;

    @FXML
    private Label messagesTitle;

    @FXML
    private TextField filter;

    @FXML
    private Button look;

    @FXML
    private Button redriveMarked;

    @FXML
    private Button redriveAll;

    @FXML
    private Button delete;

    @FXML
    private Button purge;

    @FXML
    private LoadablePane messagesPane;

    @FXML
    private Label notLooked;

    @FXML
    private Label note;

    @FXML
    private HBox redriveStrip;

    @FXML
    private StatusBadge redriveState;

    @FXML
    private ProgressBar redriveBar;

    @FXML
    private Label redriveText;

    @FXML
    private Button redriveStop;

    @FXML
    private StackPane messageHolder;

    QueuesController(QueuesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        questions = new QueueQuestions(model, context);
        message = new MessagePane(model, context);
    }

    @FXML
    void initialize() {
        queueColumns();
        messageColumns();
        queuesPane.setContent(queues);
        messagesPane.setContent(messages);
        messageHolder.getChildren().setAll(message.view());
        queuesPane.follow(model.overviewProperty(), context.wallClock(), model::refresh);
        messagesPane.follow(model.peekProperty(), context.wallClock(), model::look);
        filter.textProperty().bindBidirectional(model.filterProperty());
        model.overviewProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showQueues));
        model.selectedProperty().addListener((source, before, after) -> showSelected(after));
        model.messagesProperty().addListener((source, before, after) -> showMessages(after));
        model.peekProperty().addListener((source, before, after) -> showNote());
        model.redriveProperty().addListener((source, before, after) -> showRedrive(after));
        queues.getSelectionModel().selectedItemProperty().addListener((source, before, after) -> {
            if (after != null) {
                model.select(after.queue().name());
            }
        });
        messages.getSelectionModel().getSelectedItems().addListener((ListChangeListener<QueueMessage>)
                change -> showMarked());
        look.setOnAction(event -> model.look());
        redriveMarked.setOnAction(event -> questions.redrive(marked()));
        redriveAll.setOnAction(event -> questions.redrive(Set.of()));
        delete.setOnAction(event -> questions.delete(marked()));
        purge.setOnAction(event -> questions.purge());
        redriveStop.setOnAction(event -> model.stopRedrive());
        showSelected(Optional.empty());
        showMarked();
        showRedrive(model.redriveProperty().get());
    }

    private void queueColumns() {
        queues.column(
                texts.of("column.queue"), 270, "mono", each -> each.queue().name());
        queues.column(texts.of("column.state"), 124, "", this::stateWord, this::stateBadge);
        number("column.visible", 84, each -> Long.toString(each.queue().depth().visible()));
        number("column.inFlight", 84, each -> Long.toString(each.queue().depth().inFlight()));
        number("column.delayed", 84, each -> Long.toString(each.queue().depth().delayed()));
        number(
                "column.oldest",
                96,
                each -> each.flow().oldestAge().map(TimeText::duration).orElse("–"));
        number("column.in", 84, each -> rate(each.flow(), each.flow().inPerMinute()));
        number("column.out", 90, each -> rate(each.flow(), each.flow().outPerMinute()));
        number(
                "column.drain",
                90,
                each -> each.drainEstimate().map(TimeText::duration).orElse("–"));
        queues.column(texts.of("column.consumers"), 200, "", this::consumers);
        queues.setNothing(texts.of("empty.title"));
    }

    private void number(String key, double width, java.util.function.Function<QueueOverview, String> value) {
        queues.column(texts.of(key), width, "number", value);
    }

    private static String rate(QueueFlow flow, double value) {
        return flow.known() ? String.format(Locale.ROOT, "%.1f", value) : "–";
    }

    private String stateWord(QueueOverview each) {
        if (each.deadLetterQueue()) {
            return texts.of(each.queue().depth().total() == 0 ? "state.noDead" : "state.dead");
        }
        return texts.of(each.consumers().stream().allMatch(Consumer::enabled) ? "state.working" : "state.paused");
    }

    private StatusBadge stateBadge(QueueOverview each) {
        if (each.deadLetterQueue()) {
            return new StatusBadge(stateWord(each), each.queue().depth().total() == 0 ? Tone.GOOD : Tone.BREACH);
        }
        return new StatusBadge(
                stateWord(each), each.consumers().stream().allMatch(Consumer::enabled) ? Tone.GOOD : Tone.WATCH);
    }

    private String consumers(QueueOverview each) {
        if (each.deadLetterQueue()) {
            return texts.of("consumers.feeds", String.join(", ", each.feeds()));
        }
        return each.consumers().stream()
                .map(consumer -> texts.of(
                        consumer.reservedConcurrency() < 0 ? "consumers.one" : "consumers.reserved",
                        consumer.functionName().replaceFirst("^careervp-", ""),
                        consumer.mappingState(),
                        consumer.reservedConcurrency()))
                .collect(Collectors.joining("; "));
    }

    private void messageColumns() {
        messages.column(
                texts.of("column.sent"),
                92,
                "mono",
                each -> TimeText.absolute(each.sentAt(), context.now(), context.zone()));
        messages.column(
                texts.of("column.job"), 120, "mono", each -> each.jobId().orElse(texts.of("job.none")));
        messages.column(texts.of("column.receives"), 74, "number", each -> Integer.toString(each.receiveCount()));
        messages.column(
                texts.of("column.body"), 260, "mono", each -> each.body().replaceAll("\\s+", " "));
        messages.setNothing(texts.of("messages.nothingMatches"));
    }

    private void showQueues(List<QueueOverview> list) {
        queues.showRows(list);
        markSelectedQueue();
    }

    private void markSelectedQueue() {
        for (int i = 0; i < queues.getItems().size(); i++) {
            if (queues.getItems().get(i).queue().name().equals(model.selectedName())) {
                if (queues.getSelectionModel().getSelectedIndex() != i) {
                    queues.getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
    }

    private void showSelected(Optional<QueueOverview> selected) {
        boolean dead = selected.map(QueueOverview::deadLetterQueue).orElse(false);
        long waiting = selected.map(each -> each.queue().depth().visible()).orElse(0L);
        messagesTitle.setText(selected.map(each -> each.queue().name()).orElse(""));
        redriveAll.setText(texts.of("redrive.all", waiting));
        redriveAll.setDisable(!dead || waiting == 0 || redriving());
        show(redriveAll, dead);
        show(redriveMarked, dead);
        look.setDisable(selected.isEmpty());
        purge.setDisable(selected.isEmpty() || waiting == 0);
        markSelectedQueue();
        showNote();
    }

    private boolean redriving() {
        return model.redriveProperty().get() instanceof RedriveState.Running;
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void showNote() {
        boolean looked = !(model.peekProperty().get() instanceof com.careervp.console.ui.fx.Loadable.Loading<Peek>);
        boolean dead = model.selectedProperty()
                .get()
                .map(QueueOverview::deadLetterQueue)
                .orElse(true);
        notLooked.setVisible(!looked && !dead);
        messagesPane.setVisible(looked || dead);
        note.setText(model.peekProperty().get().data().map(Peek::note).orElse(""));
    }

    /// A new look gives every message a new receipt; what was marked is found again by its id. The first message is
    /// opened by itself, so that there is something to read.
    private void showMessages(List<QueueMessage> list) {
        Set<String> before = marked();
        messages.showRows(list);
        messages.getSelectionModel().clearSelection();
        for (int i = 0; i < messages.getItems().size(); i++) {
            if (before.contains(messages.getItems().get(i).messageId())) {
                messages.getSelectionModel().select(i);
            }
        }
        if (messages.getSelectionModel().isEmpty() && !list.isEmpty()) {
            messages.getSelectionModel().select(0);
        }
    }

    private Set<String> marked() {
        return messages.getSelectionModel().getSelectedItems().stream()
                .map(QueueMessage::messageId)
                .collect(Collectors.toSet());
    }

    private void showMarked() {
        List<QueueMessage> marked = List.copyOf(messages.getSelectionModel().getSelectedItems());
        redriveMarked.setText(texts.of("redrive.marked", marked.size()));
        redriveMarked.setDisable(marked.isEmpty() || redriving());
        delete.setText(texts.of("delete.marked", marked.size()));
        delete.setDisable(marked.isEmpty());
        message.show(marked.size() == 1 ? Optional.of(marked.getFirst()) : Optional.empty(), marked.size());
    }

    private void showRedrive(RedriveState state) {
        boolean visible = !(state instanceof RedriveState.Idle);
        redriveStrip.setVisible(visible);
        redriveStrip.setManaged(visible);
        redriveStop.setVisible(state instanceof RedriveState.Running);
        redriveBar.setVisible(state instanceof RedriveState.Running);
        redriveBar.setManaged(state instanceof RedriveState.Running);
        switch (state) {
            case RedriveState.Idle ignored -> {}
            case RedriveState.Running running -> {
                redriveState.show(texts.of("redrive.running"), Tone.WATCH);
                int expected = running.progress().expected();
                redriveBar.setProgress(
                        expected == 0 ? -1 : (double) running.progress().moved() / expected);
                redriveText.setText(texts.of(
                        "redrive.progress",
                        running.progress().stage(),
                        running.progress().moved(),
                        Math.max(expected, running.progress().moved())));
            }
            case RedriveState.Ended ended -> {
                redriveState.show(
                        texts.of(questions.finished(ended.outcome()) ? "redrive.finished" : "redrive.stopped"),
                        questions.finished(ended.outcome()) ? Tone.GOOD : Tone.WATCH);
                redriveText.setText(questions.words(ended.outcome()));
            }
            case RedriveState.Failed failed -> {
                redriveState.show(texts.of("redrive.failed"), Tone.BREACH);
                redriveText.setText(failed.why().sentence());
            }
        }
        showMarked();
        showSelected(model.selectedProperty().get());
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    boolean back() {
        if (message.stopEditing()) {
            return true;
        }
        boolean filtered = !filter.getText().isEmpty();
        filter.clear();
        return filtered;
    }

    List<ScreenAction> actions() {
        boolean dead = model.selectedProperty()
                .get()
                .map(QueueOverview::deadLetterQueue)
                .orElse(false);
        ScreenAction looking = new ScreenAction(texts.of("look.action"), "", model::look);
        return dead
                ? List.of(looking, new ScreenAction(texts.of("redrive.action"), "", () -> questions.redrive(Set.of())))
                : List.of(looking);
    }
}
