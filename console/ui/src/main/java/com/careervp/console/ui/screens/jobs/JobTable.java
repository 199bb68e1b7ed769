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
import javafx.scene.control.Tooltip;

/// The jobs found, one a line. Status, kind, id and time are never cut in the smallest window; the error gives way.
final class JobTable {
    private static final double WIDEST_ID = 288;

    private final ScreenContext context;
    private final Texts texts = Texts.beside(JobTable.class, "jobs");
    private final DataTable<Job> table = new DataTable<>();
    private boolean filling;

    /// @param chosen gets the id of the job that the operator chose
    JobTable(ScreenContext context, Consumer<String> chosen) {
        this.context = context;
        columns();
        table.setNothing(texts.of("empty.title"));
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
        bound(
                table.column(
                        texts.of("column.status"),
                        106,
                        "",
                        each -> each.status().name(),
                        JobPresentation::badge),
                104,
                130);
        bound(
                table.column(
                        texts.of("column.kind"),
                        92,
                        "",
                        each -> each.key().kind().title()),
                88,
                120);
        bound(table.column(texts.of("column.id"), 84, "mono", Job::jobId, JobTable::idLabel), 76, WIDEST_ID);
        bound(
                table.column(
                        texts.of("column.created"),
                        78,
                        "mono",
                        each -> TimeText.absolute(each.times().createdAt(), context.now(), context.zone())),
                74,
                130);
        bound(
                table.column(
                        texts.of("column.tries"),
                        50,
                        "number",
                        each -> Integer.toString(each.run().attempts())),
                46,
                64);
        table.column(texts.of("column.error"), 110, "", Job::errorCode).setMinWidth(64);
        // further columns stand in the column menu, so that those shown have room in the smallest window
        table.column(texts.of("column.user"), 100, "mono", each -> each.key().userId())
                .setVisible(false);
        table.column(
                        texts.of("column.application"),
                        110,
                        "mono",
                        each -> each.key().applicationId())
                .setVisible(false);
        table.column(texts.of("column.version"), 64, "mono", each -> each.run().workerVersion())
                .setVisible(false);
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
