package com.careervp.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// The tables of the CloudWatch user guide on missing data. Data points are written oldest first: 0 does not breach,
/// X does, - is missing. KEEP stands for "retain current state".
class AlarmRuleTest {
    private static final Threshold ABOVE_FIVE = new Threshold(ComparisonOperator.GREATER_THAN_THRESHOLD, 5);

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3 | 3 | 0 - X - X | OK                | OK    | OK    | OK
            3 | 3 | 0 - - - - | OK                | OK    | OK    | OK
            3 | 3 | - - - - 0 | OK                | OK    | OK    | OK
            3 | 3 | - - - - - | INSUFFICIENT_DATA | KEEP  | ALARM | OK
            3 | 3 | 0 X X - X | ALARM             | ALARM | ALARM | ALARM
            3 | 3 | - - - - X | INSUFFICIENT_DATA | KEEP  | ALARM | OK
            3 | 3 | - - - X - | INSUFFICIENT_DATA | KEEP  | ALARM | OK
            3 | 3 | - - X - - | ALARM             | KEEP  | ALARM | OK
            3 | 3 | X - - - - | ALARM             | KEEP  | ALARM | OK
            3 | 3 | - - - X 0 | OK                | OK    | OK    | OK
            3 | 3 | X X X 0 0 | OK                | OK    | OK    | OK
            3 | 3 | 0 0 X X X | ALARM             | ALARM | ALARM | ALARM
            3 | 3 | X X - - X | ALARM             | ALARM | ALARM | ALARM
            2 | 3 | 0 - X - X | ALARM             | ALARM | ALARM | ALARM
            2 | 3 | 0 0 X 0 X | ALARM             | ALARM | ALARM | ALARM
            2 | 3 | 0 - X - - | OK                | OK    | ALARM | OK
            2 | 3 | - - - - 0 | OK                | OK    | ALARM | OK
            2 | 3 | - - - - X | INSUFFICIENT_DATA | KEEP  | ALARM | OK
            2 | 3 | - - - X - | ALARM             | KEEP  | ALARM | OK
            2 | 3 | - - - - - | INSUFFICIENT_DATA | KEEP  | ALARM | OK
            2 | 3 | X X 0 0 0 | OK                | OK    | OK    | OK
            1 | 1 | - - X     | ALARM             | ALARM | ALARM | ALARM
            1 | 1 | X - -     | ALARM             | ALARM | ALARM | ALARM
            1 | 1 | X - 0     | OK                | OK    | OK    | OK
            1 | 1 | - - -     | INSUFFICIENT_DATA | KEEP  | ALARM | OK
            1 | 3 | - - - - X | ALARM             | ALARM | ALARM | ALARM
            1 | 3 | - - 0 0 - | OK                | OK    | ALARM | OK
            """)
    void anAlarmIsJudgedAsTheUserGuideSays(
            int datapoints, int periods, String points, String missing, String ignore, String breaching, String not) {
        assertThat(judge(datapoints, periods, points, MissingData.MISSING)).isEqualTo(missing);
        assertThat(judge(datapoints, periods, points, MissingData.IGNORE)).isEqualTo(ignore);
        assertThat(judge(datapoints, periods, points, MissingData.BREACHING)).isEqualTo(breaching);
        assertThat(judge(datapoints, periods, points, MissingData.NOT_BREACHING))
                .isEqualTo(not);
    }

    @ParameterizedTest
    @CsvSource({
        "GREATER_THAN_THRESHOLD, 5, false",
        "GREATER_THAN_THRESHOLD, 5.1, true",
        "GREATER_THAN_OR_EQUAL_TO_THRESHOLD, 5, true",
        "GREATER_THAN_OR_EQUAL_TO_THRESHOLD, 4.9, false",
        "LESS_THAN_THRESHOLD, 5, false",
        "LESS_THAN_THRESHOLD, 4.9, true",
        "LESS_THAN_OR_EQUAL_TO_THRESHOLD, 5, true",
        "LESS_THAN_OR_EQUAL_TO_THRESHOLD, 5.1, false"
    })
    void everyComparisonHasItsEdge(ComparisonOperator operator, double point, boolean breaches) {
        assertThat(new Threshold(operator, 5).isBreachedBy(point)).isEqualTo(breaches);
    }

    private static String judge(int datapoints, int periods, String points, MissingData missing) {
        AlarmRule rule = new AlarmRule(datapoints, periods, ABOVE_FIVE, missing);
        String[] symbols = points.split(" ", -1);
        assertThat(symbols).as("the guide's evaluation range").hasSize(rule.evaluationRange());
        List<Datapoint> range = new ArrayList<>();
        for (int i = 0; i < symbols.length; i++) {
            double value = switch (symbols[i]) {
                case "0" -> 1;
                case "X" -> 9;
                default -> Double.NaN;
            };
            range.addFirst(new Datapoint(Instant.EPOCH.plusSeconds(60L * i), value, 1));
        }
        return rule.judge(range).newState().map(StateValue::toString).orElse("KEEP");
    }
}
