package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.widgets.JsonViewer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The parts of a job. Jobs that have files show those first, reports are read here; each kind comes back to the part
/// that the operator looked at last. A JSON file that was opened has a part of its own, until it is closed or another
/// job is opened.
final class JobTabs {
    private static final List<String> WITH_REPORT = List.of("timeline", "facts", "input", "report", "result", "logs");
    private static final List<String> WITH_FILES = List.of("outputs", "timeline", "facts", "input", "logs");
    private static final String OUTPUTS = "outputs";

    private final Texts texts = Texts.beside(JobTabs.class, "job");
    private final TabPane pane;
    private final OutputsViewModel outputs;
    private final Map<String, Tab> tabs = new HashMap<>();
    private final Map<JobKind, Tab> chosen = new EnumMap<>(JobKind.class);
    private final JsonViewer viewer = new JsonViewer();
    private final Label viewedName = new Label();
    private final Tab viewed = new Tab();
    private @Nullable JobKind kind;
    private boolean arranging;

    /// @param pane with all parts, each with its id
    JobTabs(TabPane pane, OutputsViewModel outputs) {
        this.pane = pane;
        this.outputs = outputs;
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        pane.getTabs().forEach(tab -> {
            tab.setClosable(false);
            tabs.put(tab.getId(), tab);
        });
        viewed.setText(texts.of("tab.viewed"));
        viewedName.getStyleClass().addAll("text-medium", "viewed-name");
        VBox.setVgrow(viewer, Priority.ALWAYS);
        viewed.setContent(new VBox(viewedName, viewer));
        viewed.setOnClosed(event -> outputs.forgetView());
        outputs.viewedProperty().addListener((source, before, after) -> view(after));
        pane.getSelectionModel().selectedItemProperty().addListener((source, before, after) -> remember(after));
        show(JobKind.VPR, 0);
    }

    private void remember(@Nullable Tab tab) {
        JobKind now = kind;
        if (!arranging && now != null && tab != null && !tab.equals(viewed)) {
            chosen.put(now, tab);
        }
    }

    /// Shows the parts of a kind of job.
    ///
    /// @param count of outputs
    void show(JobKind next, int count) {
        tab(OUTPUTS).setText(count == 0 ? texts.of("tab.outputs") : texts.of("tab.outputs.count", count));
        if (next == kind) {
            return;
        }
        kind = next;
        List<Tab> parts = (JobPresentation.hasFiles(next) ? WITH_FILES : WITH_REPORT)
                .stream().map(this::tab).toList();
        arranging = true;
        try {
            pane.getTabs().setAll(parts);
            selectChosen();
        } finally {
            arranging = false;
        }
        view(outputs.viewedProperty().get());
    }

    private void selectChosen() {
        JobKind now = kind;
        pane.getSelectionModel()
                .select(
                        now == null
                                ? pane.getTabs().getFirst()
                                : chosen.getOrDefault(now, pane.getTabs().getFirst()));
    }

    private Tab tab(String id) {
        return Objects.requireNonNull(tabs.get(id), id);
    }

    private void view(OutputsViewModel.@Nullable View view) {
        arranging = true;
        try {
            if (view == null) {
                boolean was = viewed.isSelected();
                pane.getTabs().remove(viewed);
                if (was) {
                    selectChosen();
                }
                return;
            }
            viewedName.setText(view.fileName());
            viewed.setTooltip(new Tooltip(texts.of("tab.viewed.tip", view.fileName())));
            viewer.show(view.text());
            if (!pane.getTabs().contains(viewed)) {
                pane.getTabs().add(viewed);
            }
            pane.getSelectionModel().select(viewed);
        } finally {
            arranging = false;
        }
    }
}
