package com.careervp.console.ui.screens.overview;

import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The alarms that are not OK on a line each, the others as a count.
final class AlarmLines {
    private final ScreenContext context;
    private final Texts texts = Texts.beside(AlarmLines.class, "overview");

    AlarmLines(ScreenContext context) {
        this.context = context;
    }

    List<Node> of(List<AlarmTile> tiles) {
        List<Node> lines = new ArrayList<>();
        tiles.stream()
                .filter(tile -> tile.alarm().state() != AlarmState.OK)
                .forEach(tile -> lines.add(alarmLine(tile)));
        int quiet = tiles.size() - lines.size();
        if (quiet > 0) {
            StatusBadge rest =
                    new StatusBadge(texts.of(lines.isEmpty() ? "alarms.allOk" : "alarms.restOk", quiet), Tone.GOOD);
            rest.getStyleClass().add("line");
            lines.add(rest);
        }
        return lines;
    }

    private HBox alarmLine(AlarmTile tile) {
        Hyperlink name = new Hyperlink(Presentation.shortName(tile.alarm()));
        name.setTooltip(new Tooltip(tile.alarm().name()));
        name.getStyleClass().add("line-link");
        name.setOnAction(
                event -> context.navigator().open(ScreenId.ALARMS, tile.alarm().name()));
        Label since = new Label(TimeText.duration(Duration.between(tile.alarm().since(), context.now())));
        since.setTooltip(
                new Tooltip(texts.of("alarms.since", TimeText.full(tile.alarm().since(), context.zone()))));
        since.getStyleClass().add("text-muted");
        since.setMinWidth(Region.USE_PREF_SIZE);
        StatusBadge state = new StatusBadge(
                Presentation.word(tile.alarm().state()),
                Presentation.tone(tile.alarm().state()));
        state.setMinWidth(72);
        return OverviewController.line(state, name, since);
    }
}
