package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.queues.Peek;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueName;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the queues' view to its data.
final class QueuesController {
    private static final int USUAL_ROWS = 9;
    private static final double CARD_PADDING = 8;

    private final QueuesViewModel model;
    private final ScreenContext context;
    private final QueueQuestions questions;
    private final MessagePane message;
    private final Texts texts = Texts.beside(QueuesController.class, "queues");
    private final QueueTable queues;
    private final DataTable<QueueMessage> messages = new DataTable<>();

    @FXML
    private VBox queuesCard;

    @FXML
    private LoadablePane queuesPane;

    @FXML
    private IdLabel messagesTitle;

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
    private RedriveStrip redriveStrip;

    @FXML
    private StackPane messageHolder;

    QueuesController(QueuesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        questions = new QueueQuestions(model, context);
        message = new MessagePane(model, context);
        queues = new QueueTable(model, context);
    }

    @FXML
    void initialize() {
        messageColumns();
        queuesPane.setContent(queues.node());
        // as high as the product's own queues need, so that nothing moves when they are read
        showHeight(USUAL_ROWS);
        messagesPane.setContent(messages);
        messageHolder.getChildren().setAll(message.view());
        queuesPane.follow(model.overviewProperty(), context.wallClock(), model::refresh);
        messagesPane.follow(model.peekProperty(), context.wallClock(), model::look);
        redriveStrip.follow(model.redriving(), questions);
        filter.textProperty().bindBidirectional(model.filterProperty());
        model.overviewProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showQueues));
        model.selectedProperty().addListener((source, before, after) -> showSelected(after));
        model.messagesProperty().addListener((source, before, after) -> showMessages(after));
        model.peekProperty().addListener((source, before, after) -> showNote());
        model.redriving().stateProperty().addListener((source, before, after) -> {
            showMarked();
            showSelected(model.selectedProperty().get());
        });
        messages.getSelectionModel().getSelectedItems().addListener((ListChangeListener<QueueMessage>)
                change -> showMarked());
        look.setOnAction(event -> model.look());
        redriveMarked.setOnAction(event -> questions.redrive(marked()));
        redriveAll.setOnAction(event -> questions.redrive(Set.of()));
        delete.setOnAction(event -> questions.delete(marked()));
        purge.setOnAction(event -> questions.purge());
        showSelected(Optional.empty());
        showMarked();
    }

    private void messageColumns() {
        messages.column(
                        texts.of("column.sent"),
                        92,
                        "mono",
                        each -> TimeText.absolute(each.sentAt(), context.now(), context.zone()))
                .setMaxWidth(150);
        messages.column(
                        texts.of("column.job"),
                        120,
                        "mono",
                        each -> each.jobId().orElse(texts.of("job.none")))
                .setMaxWidth(300);
        messages.column(texts.of("column.receives"), 80, "number", each -> Integer.toString(each.receiveCount()));
        messages.column(
                texts.of("column.body"), 260, "mono", each -> each.body().replaceAll("\\s+", " "));
        messages.setNothing(texts.of("messages.nothingMatches"));
        messages.remember(context.tables(), "messages");
    }

    private void showQueues(List<QueueOverview> list) {
        queues.show(list);
        showHeight(Math.max(USUAL_ROWS, list.size()));
    }

    private void showHeight(int rows) {
        queuesCard.setPrefHeight(QueueTable.heightOf(rows) + 2 * CARD_PADDING);
        queuesCard.setMinHeight(QueueTable.heightOf(Math.min(rows, USUAL_ROWS)) + 2 * CARD_PADDING);
    }

    private void showSelected(Optional<QueueOverview> selected) {
        long waiting = selected.map(each -> each.queue().depth().visible()).orElse(0L);
        messagesTitle.setValue(selected.map(each -> each.queue().name()).orElse(""));
        redriveAll.setText(texts.of("redrive.all", waiting));
        redriveAll.setDisable(
                !model.redrivable() || waiting == 0 || model.redriving().running());
        show(redriveAll, model.redrivable());
        show(redriveMarked, model.redrivable());
        look.setDisable(selected.isEmpty());
        purge.setDisable(selected.isEmpty() || waiting == 0);
        queues.markSelected();
        showNote();
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void showNote() {
        boolean looked = !(model.peekProperty().get() instanceof Loadable.Loading<Peek>);
        boolean dead = model.selectedProperty().get().isEmpty() || model.deadLetters();
        notLooked.setVisible(!looked && !dead);
        messagesPane.setVisible(looked || dead);
        note.setText(
                standing() + model.peekProperty().get().data().map(Peek::note).orElse(""));
    }

    /// Why there is no redrive, where there is none.
    private String standing() {
        return model.deadLetters() && !model.redrivable()
                ? texts.of("note.calls", new QueueName(model.selectedName()).subject()) + " "
                : "";
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
        redriveMarked.setDisable(marked.isEmpty() || model.redriving().running());
        delete.setText(texts.of("delete.marked", marked.size()));
        delete.setDisable(marked.isEmpty());
        message.show(marked.size() == 1 ? Optional.of(marked.getFirst()) : Optional.empty(), marked.size());
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
        List<ScreenAction> actions = new ArrayList<>();
        actions.add(new ScreenAction(texts.of("look.action"), "", model::look));
        if (model.redrivable()) {
            actions.add(new ScreenAction(texts.of("redrive.action"), "", () -> questions.redrive(Set.of())));
        }
        actions.add(new ScreenAction(texts.of("columns.action"), "", () -> {
            queues.node().resetColumns();
            messages.resetColumns();
        }));
        return actions;
    }
}
