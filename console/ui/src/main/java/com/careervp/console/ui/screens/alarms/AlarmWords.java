package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.AlarmCard;
import com.careervp.console.ui.widgets.TimeText;

/// An alarm in the words of the board and of the detail.
final class AlarmWords {
    private final ScreenContext context;
    private final Texts texts = Texts.beside(AlarmWords.class, "alarms");

    AlarmWords(ScreenContext context) {
        this.context = context;
    }

    AlarmCard.Content content(AlarmTile tile) {
        Alarm alarm = tile.alarm();
        return new AlarmCard.Content(
                Presentation.shortName(alarm),
                Presentation.word(alarm.state()),
                Presentation.tone(alarm.state()),
                tile.currentValue().orElse(Double.NaN),
                AlarmNumbers.unit(alarm.rule()),
                limit(alarm.rule()),
                tile.sparkline().stream().map(MetricPoint::value).toList(),
                texts.of("since", TimeText.relative(alarm.since(), context.now())));
    }

    /// When it fires, e.g. `> 5 %`.
    static String limit(AlarmRule rule) {
        return rule.comparison() + " " + AlarmNumbers.text(rule, rule.threshold());
    }

    static String value(AlarmTile tile) {
        return tile.currentValue().isEmpty()
                ? "–"
                : AlarmNumbers.text(tile.alarm().rule(), tile.currentValue().getAsDouble());
    }

    /// The second line of a small tile.
    String shortValue(AlarmTile tile) {
        AlarmRule rule = tile.alarm().rule();
        String limit = rule.comparison() + " " + AlarmNumbers.number(rule.threshold());
        return tile.currentValue().isEmpty()
                ? texts.of(tile.alarm().state() == AlarmState.OK ? "value.none" : "value.noData", limit)
                : texts.of("value.limit", value(tile), limit);
    }

    /// Everything that has no room on a small tile.
    String tip(AlarmTile tile) {
        Alarm alarm = tile.alarm();
        return texts.of(
                "tip",
                alarm.name(),
                alarm.plainDescription(),
                Presentation.word(alarm.state()),
                TimeText.relative(alarm.since(), context.now()),
                limit(alarm.rule()));
    }

    /// What a state means that a reader may not know; empty for the others.
    String explained(Alarm alarm, boolean measured) {
        return switch (alarm.state()) {
            case INSUFFICIENT_DATA -> texts.of("explain.noData");
            case OK -> measured ? "" : texts.of("explain.nothing");
            case ALARM -> "";
        };
    }
}
