package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.queues.Consumer;
import com.careervp.console.core.queues.QueueFlow;
import com.careervp.console.core.queues.QueueName;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Every queue on a line. Names are short here: the whole name stands in the tooltip and above the messages.
final class QueueTable {
    private static final double ROW = 26;
    private static final double HEADER = 32;
    private static final int FEWEST_ROWS = 5;
    private static final Duration NEVER = Duration.ofDays(100_000);

    private final QueuesViewModel model;
    private final Texts texts = Texts.beside(QueueTable.class, "queues");
    private final DataTable<QueueOverview> table = new DataTable<>();

    QueueTable(QueuesViewModel model, ScreenContext context) {
        this.model = model;
        table.getStyleClass().add("dense");
        table.setMinHeight(HEADER + ROW * FEWEST_ROWS);
        table.styleRows(each -> dead(each) ? "dead-letters" : "");
        columns();
        table.setNothing(texts.of("empty.title"));
        table.remember(context.tables(), "queues");
        table.getSelectionModel().selectedItemProperty().addListener((source, before, after) -> {
            if (after != null) {
                model.select(after.queue().name());
            }
        });
    }

    DataTable<QueueOverview> node() {
        return table;
    }

    /// What its rows need to be seen without scrolling.
    static double heightOf(int rows) {
        return HEADER + ROW * Math.max(FEWEST_ROWS, rows) + 2;
    }

    private void columns() {
        table.column(texts.of("column.service"), 86, "text-muted", this::service)
                .setMaxWidth(160);
        table.column(texts.of("column.queue"), 184, "mono", QueueTable::name, this::nameLabel)
                .setMaxWidth(320);
        table.column(texts.of("column.state"), 114, "", this::stateWord, this::stateBadge)
                .setMaxWidth(180);
        number("column.visible", 76, each -> Long.toString(each.queue().depth().visible()));
        number("column.inFlight", 76, each -> Long.toString(each.queue().depth().inFlight()));
        number("column.delayed", 76, each -> Long.toString(each.queue().depth().delayed()));
        time("column.oldest", 84, each -> each.flow().oldestAge().orElse(NEVER));
        number("column.in", 76, each -> rate(each.flow(), each.flow().inPerMinute()));
        number("column.out", 76, each -> rate(each.flow(), each.flow().outPerMinute()));
        time("column.drain", 78, each -> each.drainEstimate().orElse(NEVER));
        table.column(texts.of("column.consumers"), 120, "", this::workedBy, this::workedByLabel);
    }

    private void number(String key, double width, Function<QueueOverview, String> value) {
        table.column(texts.of(key), width, "number", value);
    }

    private void time(String key, double width, Function<QueueOverview, Duration> value) {
        TableColumn<QueueOverview, QueueOverview> column = table.column(texts.of(key), width, "number", each -> {
            Duration time = value.apply(each);
            return time.equals(NEVER) ? "–" : TimeText.duration(time);
        });
        column.setComparator(Comparator.comparing(value));
    }

    private static String rate(QueueFlow flow, double value) {
        return flow.known() ? String.format(Locale.ROOT, "%.1f", value) : "–";
    }

    private String service(QueueOverview each) {
        return switch (model.groups().service(each.queue().name())) {
            case VPR -> texts.of("service.vpr");
            case CV_PIPELINE -> texts.of("service.pipeline");
            case OTHER -> texts.of("service.other");
        };
    }

    private static String name(QueueOverview each) {
        return (each.redrivable() ? "└ " : "") + new QueueName(each.queue().name()).brief();
    }

    private Label nameLabel(QueueOverview each) {
        Label label = new Label(name(each));
        label.setTooltip(new Tooltip(each.queue().name()));
        return label;
    }

    static boolean dead(QueueOverview each) {
        return each.deadLetterQueue() && each.queue().depth().total() > 0;
    }

    private String stateWord(QueueOverview each) {
        if (each.deadLetterQueue()) {
            return texts.of(dead(each) ? "state.dead" : "state.noDead");
        }
        if (each.consumers().isEmpty()) {
            return texts.of("state.unworked");
        }
        return texts.of(each.consumers().stream().allMatch(Consumer::enabled) ? "state.working" : "state.paused");
    }

    private StatusBadge stateBadge(QueueOverview each) {
        if (each.deadLetterQueue()) {
            return new StatusBadge(stateWord(each), dead(each) ? Tone.BREACH : Tone.GOOD);
        }
        boolean working =
                !each.consumers().isEmpty() && each.consumers().stream().allMatch(Consumer::enabled);
        return new StatusBadge(stateWord(each), working ? Tone.GOOD : Tone.WATCH);
    }

    private String workedBy(QueueOverview each) {
        if (each.redrivable()) {
            return texts.of("consumers.after", receivesBefore(each));
        }
        if (each.deadLetterQueue()) {
            return texts.of("consumers.calls");
        }
        return each.consumers().stream().map(this::worker).collect(Collectors.joining("; "));
    }

    private int receivesBefore(QueueOverview deadLetters) {
        return model.overviewProperty().get().data().orElse(List.of()).stream()
                .map(QueueOverview::queue)
                .filter(queue -> deadLetters.feeds().contains(queue.name()))
                .mapToInt(queue -> queue.maxReceives())
                .max()
                .orElse(0);
    }

    private String worker(Consumer consumer) {
        String name =
                consumer.functionName().replaceFirst("^careervp-", "").replaceFirst("-(lambda|handler)?-?[a-z]+$", "");
        String limited = consumer.reservedConcurrency() < 0
                ? name
                : texts.of("consumers.reserved", name, consumer.reservedConcurrency());
        return consumer.enabled() ? limited : texts.of("consumers.state", limited, consumer.mappingState());
    }

    private Label workedByLabel(QueueOverview each) {
        Label label = new Label(workedBy(each));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(wholeStory(each)));
        if (each.deadLetterQueue()) {
            label.getStyleClass().add("text-muted");
        }
        return label;
    }

    private String wholeStory(QueueOverview each) {
        if (each.redrivable()) {
            return texts.of("consumers.feeds", String.join(", ", each.feeds()));
        }
        if (each.deadLetterQueue()) {
            return texts.of("consumers.calls.tip", new QueueName(each.queue().name()).subject());
        }
        return each.consumers().stream()
                .map(consumer -> texts.of(
                        consumer.reservedConcurrency() < 0 ? "consumers.tip" : "consumers.tip.reserved",
                        consumer.functionName(),
                        consumer.mappingState(),
                        consumer.reservedConcurrency()))
                .collect(Collectors.joining("\n"));
    }

    void show(List<QueueOverview> queues) {
        table.showRows(queues);
        markSelected();
    }

    void markSelected() {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).queue().name().equals(model.selectedName())) {
                if (table.getSelectionModel().getSelectedIndex() != i) {
                    table.getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
    }
}
