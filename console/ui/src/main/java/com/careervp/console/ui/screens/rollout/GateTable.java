package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.GateResult;
import com.careervp.console.core.gates.LatencyShift;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.widgets.StatusBadge;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Every gate on a line: limits, both sides, verdict, and what decided it.
public final class GateTable extends GridPane {
    private static final double WIDE = 1_500;

    private final Texts texts = Texts.beside(GateTable.class, "rollout");

    public GateTable() {
        getStyleClass().add("gate-table");
        Stream.of(120.0, 72.0, 72.0, 112.0, 112.0, 84.0, 70.0).forEach(width -> {
            ColumnConstraints column = new ColumnConstraints(width, width, width * 1.5);
            column.setHgrow(Priority.SOMETIMES);
            if (width == 72 || width == 112 || width == 70) {
                column.setHalignment(HPos.RIGHT);
            }
            getColumnConstraints().add(column);
        });
        ColumnConstraints why = new ColumnConstraints();
        why.setMinWidth(60);
        why.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(why);
        addHeader();
        // in a wide window the figures spread out; in a small one the reasons need every pixel
        widthProperty().addListener((source, before, after) -> {
            Priority figures = after.doubleValue() > WIDE ? Priority.ALWAYS : Priority.SOMETIMES;
            getColumnConstraints().stream()
                    .limit(getColumnConstraints().size() - 1)
                    .forEach(column -> column.setHgrow(figures));
        });
    }

    private void addHeader() {
        int column = 0;
        for (String key :
                new String[] {"gate", "target", "alert", "baseline", "candidate", "verdict", "samples", "why"}) {
            Label label = new Label(texts.of("gates." + key));
            label.getStyleClass().add("table-head");
            if (key.equals("baseline") || key.equals("candidate")) {
                label.getStyleClass().add("tone-text-" + key);
            }
            add(label, column++, 0);
        }
    }

    /// Shows the gates of a decision card.
    void show(DecisionCard card) {
        getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
        int row = 1;
        for (GateResult gate : card.gates()) {
            addRow(
                    row++,
                    new Label(gate.rule().kind().label()),
                    styled(gate.rule().targetText(), "text-muted"),
                    styled(gate.rule().alertText(), "text-muted"),
                    styled(gate.baselineText(), "figure-cell"),
                    styled(gate.candidateText(), "figure-cell"),
                    new StatusBadge(gate.verdict().word(), Presentation.tone(gate.verdict())),
                    styled(Long.toString(gate.candidate().samples()), "figure-cell"),
                    why(gate));
        }
    }

    private static Label why(GateResult gate) {
        String words = Stream.concat(gate.shift().map(LatencyShift::text).stream(), Stream.of(gate.why()))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + " · " + second)
                .orElse("");
        Label label = styled(words, "text-muted");
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
