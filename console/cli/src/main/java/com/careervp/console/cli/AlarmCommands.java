package com.careervp.console.cli;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.gates.Figures;
import com.careervp.console.core.gates.GateKind;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;

/// `careervp alarms …`
@Command(
        name = "alarms",
        description = "Alarms with their values.",
        mixinStandardHelpOptions = true,
        subcommands = AlarmCommands.ListAlarms.class)
final class AlarmCommands {

    @Command(name = "list", description = "Every alarm; firing ones first.", mixinStandardHelpOptions = true)
    static final class ListAlarms implements OperatingCommand {
        private static final Duration BACK = Duration.ofHours(1);

        @Override
        public int operate(Session session) {
            List<AlarmTile> tiles = session.workspace().alarms().tiles(BACK);
            TextTable table = new TextTable("STATE", "ALARM", "VALUE", "THRESHOLD", "SINCE", "RUNBOOK");
            for (AlarmTile tile : tiles) {
                Alarm alarm = tile.alarm();
                table.row(
                        alarm.state(),
                        alarm.name(),
                        Figures.of(tile.currentValue().orElse(Double.NaN), GateKind.Unit.COUNT),
                        alarm.rule().comparison() + " "
                                + Figures.of(alarm.rule().threshold(), GateKind.Unit.COUNT),
                        alarm.since(),
                        alarm.runbookId().orElse("–"));
            }
            session.result(tiles, table.text());
            return ExitCodes.OK;
        }
    }
}
