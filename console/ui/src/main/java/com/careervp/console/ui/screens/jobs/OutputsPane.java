package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.ui.files.FileDialogs;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.widgets.SizeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a job has made, a line each. An output that comes while the job is watched is added below the others.
final class OutputsPane extends VBox {
    private final OutputsViewModel model;
    private final FileDialogs dialogs;
    private final Texts texts = Texts.beside(OutputsPane.class, "outputs");
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Label nothing = new Label();
    private String jobId = "";

    OutputsPane(OutputsViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("outputs");
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("text-muted", "outputs-nothing");
        model.changesProperty()
                .addListener((source, before, after) -> rows.values().forEach(Row::refresh));
    }

    /// @param ended whether nothing more will come
    void show(String id, List<JobOutput> outputs, boolean ended) {
        if (!id.equals(jobId)) {
            jobId = id;
            rows.clear();
        }
        List<String> names = outputs.stream().map(JobOutput::name).toList();
        rows.keySet().retainAll(names);
        outputs.forEach(
                output -> rows.computeIfAbsent(output.name(), name -> new Row()).show(output));
        nothing.setText(texts.of(ended ? "empty.ended" : "empty.running"));
        List<HBox> nodes = new ArrayList<>();
        rows.values().forEach(row -> nodes.add(row.node));
        if (nodes.isEmpty()) {
            getChildren().setAll(nothing);
        } else if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private final class Row {
        private final FontIcon icon = new FontIcon("fth-file");
        private final Label name = new Label();
        private final Label note = new Label();
        private final ProgressIndicator progress = new ProgressIndicator();
        private final Button open = new Button(texts.of("open"));
        private final Button save = new Button(texts.of("save"));
        private final HBox node;
        private JobOutput output = new JobOutput("", "", "", "");

        Row() {
            icon.getStyleClass().add("output-icon");
            progress.setMinSize(16, 16);
            progress.setMaxSize(16, 16);
            StackPane sign = new StackPane(icon, progress);
            sign.setMinSize(18, 18);
            name.setMinWidth(0);
            name.getStyleClass().add("text-medium");
            note.getStyleClass().add("caption");
            VBox words = new VBox(1, name, note);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            for (Button button : List.of(open, save)) {
                button.getStyleClass().add("small");
                button.setMinWidth(USE_PREF_SIZE);
            }
            open.setOnAction(event -> model.open(jobId, output));
            save.setOnAction(event -> dialogs.save(
                            getScene().getWindow(), texts.of("save.title", output.fileName()), output.fileName())
                    .ifPresent(target -> model.save(jobId, output, target)));
            node = new HBox(8, sign, words, open, save);
            node.setAlignment(Pos.CENTER_LEFT);
            node.getStyleClass().add("output");
        }

        void show(JobOutput shown) {
            output = shown;
            icon.setIconLiteral(OutputKind.of(shown).icon());
            name.setText(shown.fileName());
            open.setTooltip(new Tooltip(texts.of("open.tip", shown.fileName())));
            open.setAccessibleText(texts.of("open") + " " + shown.fileName());
            save.setTooltip(new Tooltip(texts.of("save.tip", shown.fileName())));
            save.setAccessibleText(texts.of("save") + " " + shown.fileName());
            refresh();
        }

        void refresh() {
            boolean busy = model.busy(jobId, output);
            String kind = OutputKind.of(output).word(output);
            OptionalLong size = model.size(jobId, output);
            icon.setVisible(!busy);
            progress.setVisible(busy);
            open.setDisable(busy);
            save.setDisable(busy);
            note.setText(
                    busy
                            ? texts.of("busy", output.fileName())
                            : size.isPresent()
                                    ? texts.of("note.size", kind, SizeText.of(size.getAsLong()))
                                    : texts.of("note", kind));
        }
    }
}
