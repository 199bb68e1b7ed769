package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.TimeText;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The jobs found, one a line. Status, kind, id and time are never cut in the smallest window; the error gives way.
final class JobTable {
    private static final double WIDEST_ID = 288;

    private final ScreenContext context;
    private final Texts texts = Texts.beside(JobTable.class, "jobs");
    private final JobPresentation presentation = new JobPresentation();
    private final DataTable<Job> table = new DataTable<>();
    private boolean filling;

    /// @param chosen gets the id of the job that the operator chose
    JobTable(ScreenContext context, Consumer<String> chosen) {
        this.context = context;
        columns();
        table.setNothing(texts.of("empty.title"));
        table.remember(context.tables(), "jobs");
        table.getSelectionModel().selectedItemProperty().addListener((source, before, after) -> {
            // while rows are replaced the selection wanders: that is nobody's choice
            if (after != null && !filling) {
                chosen.accept(after.jobId());
            }
        });
    }

    DataTable<Job> node() {
        return table;
    }

    private void columns() {
        bound(table.column(texts.of("column.status"), 114, "", JobTable::status, JobPresentation::badge), 112, 136);
        bound(table.column(texts.of("column.kind"), 78, "", this::kind), 74, 110);
        bound(table.column(texts.of("column.id"), 80, "mono", Job::jobId, JobTable::idLabel), 76, WIDEST_ID);
        bound(table.column(texts.of("column.created"), 76, "mono", this::created), 74, 130);
        bound(table.column(texts.of("column.tries"), 58, "number", JobTable::tries), 56, 72);
        table.column(texts.of("column.error"), 120, "", presentation::errorLine).setMinWidth(64);
        // further columns stand in the column menu, so that those shown have room in the smallest window
        table.column(texts.of("column.user"), 100, "mono", each -> each.key().userId())
                .setVisible(false);
        table.column(texts.of("column.application"), 110, "mono", JobTable::application)
                .setVisible(false);
        table.column(texts.of("column.version"), 64, "mono", each -> each.run().workerVersion())
                .setVisible(false);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    private static String status(Job job) {
        return job.status().name();
    }

    private String kind(Job job) {
        return presentation.shortKind(job.key().kind());
    }

    private String created(Job job) {
        return TimeText.absolute(job.times().createdAt(), context.now(), context.zone());
    }

    private static String tries(Job job) {
        return Integer.toString(job.run().attempts());
    }

    private static String application(Job job) {
        return job.key().applicationId();
    }

    private static void bound(TableColumn<Job, Job> column, double least, double most) {
        column.setMinWidth(least);
        column.setMaxWidth(most);
    }

    /// As much of the id's beginning as there is room for, which names a job well enough; the tooltip has all of it.
    private static Label idLabel(Job job) {
        Label label = new Label(job.jobId());
        label.setEllipsisString("");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(job.jobId()));
        return label;
    }

    void show(List<Job> jobs, String selectedId) {
        filling = true;
        try {
            table.showRows(jobs);
            mark(selectedId);
        } finally {
            filling = false;
        }
    }

    /// Marks a job when the table has it.
    void mark(String jobId) {
        Job marked = table.getSelectionModel().getSelectedItem();
        if (marked != null && marked.jobId().equals(jobId)) {
            return;
        }
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).jobId().equals(jobId)) {
                table.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }
}
