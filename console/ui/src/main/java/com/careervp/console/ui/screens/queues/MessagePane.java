package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.JsonViewer;
import com.careervp.console.ui.widgets.TimeLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message: its body, attributes and job; editing and sending it again.
final class MessagePane {
    private final QueuesViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(MessagePane.class, "message");
    private final Parent view;
    private @Nullable QueueMessage shown;

    @FXML
    private Label nothing;

    @FXML
    private VBox detail;

    @FXML
    private IdLabel messageId;

    @FXML
    private Hyperlink job;

    @FXML
    private Label noJob;

    @FXML
    private TimeLabel sent;

    @FXML
    private Label receives;

    @FXML
    private GridPane attributes;

    @FXML
    private JsonViewer body;

    @FXML
    private TextArea editor;

    @FXML
    private HBox editing;

    @FXML
    private Button edit;

    @FXML
    private Button send;

    @FXML
    private Button cancel;

    MessagePane(QueuesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        view = Views.load(MessagePane.class, "message", this);
    }

    Parent view() {
        return view;
    }

    @FXML
    void initialize() {
        edit.setOnAction(event -> startEditing());
        cancel.setOnAction(event -> stopEditing());
        send.setOnAction(event -> askToSend());
        send.disableProperty().bind(editor.textProperty().isEmpty());
        setEditing(false);
        show(Optional.empty(), 0);
    }

    /// Shows a message, or how many are marked.
    void show(Optional<QueueMessage> message, int marked) {
        QueueMessage before = shown;
        if (before != null
                && message.map(QueueMessage::messageId)
                        .filter(before.messageId()::equals)
                        .isPresent()) {
            shown = message.get();
            return;
        }
        stopEditing();
        shown = message.orElse(null);
        detail.setVisible(message.isPresent());
        nothing.setVisible(message.isEmpty());
        nothing.setText(marked == 0 ? texts.of("nothing") : texts.of("many", marked));
        message.ifPresent(this::fill);
    }

    private void fill(QueueMessage message) {
        messageId.setValue(message.messageId());
        Optional<String> jobId = message.jobId();
        show(job, jobId.isPresent());
        show(noJob, jobId.isEmpty());
        jobId.ifPresent(id -> {
            job.setText(texts.of("job.open", id));
            job.setOnAction(event -> context.navigator().open(ScreenId.JOBS, id));
        });
        sent.show(message.sentAt(), context.now(), context.zone());
        receives.setText(texts.of("receives", message.receiveCount()));
        body.show(message.prettyBody());
        attributes.getChildren().clear();
        int row = 0;
        for (Map.Entry<String, String> attribute : new java.util.TreeMap<>(message.attributes()).entrySet()) {
            Label name = new Label(attribute.getKey());
            name.getStyleClass().add("text-muted");
            Label value = new Label(attribute.getValue());
            value.getStyleClass().add("mono");
            attributes.addRow(row++, name, value);
        }
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void startEditing() {
        QueueMessage message = shown;
        if (message != null) {
            editor.setText(message.prettyBody());
            setEditing(true);
            editor.requestFocus();
        }
    }

    /// @return whether an edit was under way
    boolean stopEditing() {
        boolean was = editor.isVisible();
        setEditing(false);
        return was;
    }

    private void setEditing(boolean on) {
        show(editor, on);
        show(editing, on);
        show(body, !on);
        // dead letters that came from no queue have none to be sent to
        show(edit, !on && !(model.deadLetters() && !model.redrivable()));
    }

    private void askToSend() {
        QueueMessage message = shown;
        if (message == null) {
            return;
        }
        String text = editor.getText();
        context.questions()
                .ask(
                        new Question(
                                texts.of("send.question"),
                                texts.of("send.message"),
                                List.of(
                                        new Question.Fact(texts.of("fact.message"), message.messageId()),
                                        new Question.Fact(texts.of("fact.from"), model.selectedName()),
                                        new Question.Fact(texts.of("fact.to"), model.target()),
                                        new Question.Fact(texts.of("fact.copy"), texts.of("fact.copy.text"))),
                                texts.of("send.confirm"),
                                false,
                                new Question.Friction.Reason(texts.of("reason.prompt"))),
                        reason -> {
                            model.resend(message, text, reason);
                            stopEditing();
                        });
    }
}
