package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.LogSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a [LogSource] must do.
public abstract class LogSourceContract {
    private static final String STREAM = "2026/11/22/[1]contract";
    private String group = "";
    private Instant end = Instant.EPOCH;

    protected abstract LogSource logs();

    /// A log group without lines.
    protected abstract String newGroup();

    /// Writes lines of one stream, oldest first.
    protected abstract void write(List<LogLine> lines);

    /// The environment's time.
    protected abstract Instant now();

    @BeforeEach
    void makeGroup() {
        group = newGroup();
        end = now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);
    }

    private LogLine line(Instant at, String message) {
        return new LogLine(at, group, STREAM, message);
    }

    private List<LogLine> found(String text, int limit) {
        return logs().containing(group, text, end.minus(Duration.ofHours(20)), end, limit);
    }

    @Test
    void aLineComesWithItsTimeAndStream() {
        LogLine line = line(end.minusSeconds(9), "{\"level\":\"INFO\",\"message\":\"report written\"}");
        write(List.of(line));
        assertThat(found("", 10)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job-1",
                "\"job_id\":\"j1\"",
                "[Größe]",
                "{n}",
                "a - b",
                "?x ?y",
                "$.level = \"ERROR\"",
                "%regex%",
                "back\\slash",
                "two words"
            })
    void aTextIsTakenLiterally(String text) {
        LogLine hit = line(end.minusSeconds(9), "before " + text + " after");
        write(List.of(line(end.minusSeconds(10), "something else, words two x y n a b"), hit));
        assertThat(found(text, 10)).containsExactly(hit);
    }

    @Test
    void upperAndLowerCaseAreTwoThings() {
        write(List.of(line(end.minusSeconds(9), "Timeout")));
        assertThat(found("timeout", 10)).isEmpty();
        assertThat(found("Timeout", 10)).hasSize(1);
    }

    @Test
    void theNewestLinesAreKeptWhenThereAreMoreThanAsked() {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 600; i > 0; i--) {
            lines.add(line(end.minusSeconds(100L * i), "line " + i));
        }
        write(lines);
        assertThat(found("", 50)).containsExactlyElementsOf(lines.subList(550, 600));
        assertThat(found("line", 1_000)).containsExactlyElementsOf(lines);
        assertThat(found("line 6", 3)).extracting(LogLine::message).containsExactly("line 61", "line 60", "line 6");
    }

    @Test
    void aRangeHasBothItsEnds() {
        Instant from = end.minusSeconds(60);
        List<LogLine> lines = List.of(
                line(from.minusMillis(1), "too early"),
                line(from, "first"),
                line(end, "last"),
                line(end.plusMillis(1), "too late"));
        write(lines);
        assertThat(logs().containing(group, "", from, end, 10)).containsExactly(lines.get(1), lines.get(2));
    }

    @Test
    void aGroupThatDoesNotExistHasNoLines() {
        assertThat(logs().containing("/aws/lambda/careervp-no-such-function-dev", "", end.minusSeconds(60), end, 10))
                .isEmpty();
    }
}
