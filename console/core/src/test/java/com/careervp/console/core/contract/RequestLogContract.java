package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.gates.ObservedRequest;
import com.careervp.console.core.gates.ObservedRequests;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.gates.Variant;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a [RequestLog] must do.
public abstract class RequestLogContract {

    /// A log that nothing else writes to.
    protected abstract RequestLog requests();

    /// Notes that a request was answered.
    protected abstract void answered(List<ObservedRequest> requests);

    /// The environment's time.
    protected abstract Instant now();

    private Instant end() {
        return now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(5);
    }

    @Test
    void requestsComeWithTheirPathStatusAndLatency() {
        Instant end = end();
        List<ObservedRequest> all = List.of(
                new ObservedRequest(end.minusSeconds(9), Variant.BASELINE, 200, 812),
                new ObservedRequest(end.minusSeconds(8), Variant.CANDIDATE, 202, 23),
                new ObservedRequest(end.minusSeconds(7), Variant.CANDIDATE, 503, 31));
        answered(all);
        ObservedRequests seen = requests().observed(end.minusSeconds(60), end, 100);
        assertThat(seen.requests()).containsExactlyElementsOf(all);
        assertThat(seen.note()).isEmpty();
    }

    @Test
    void onlyTheRangeAskedForIsGiven() {
        Instant end = end();
        ObservedRequest early = new ObservedRequest(end.minus(Duration.ofHours(2)), Variant.BASELINE, 200, 1);
        ObservedRequest late = new ObservedRequest(end.minusSeconds(1), Variant.BASELINE, 200, 1);
        answered(List.of(early, late));
        assertThat(requests().observed(end.minusSeconds(60), end, 100).requests())
                .containsExactly(late);
        assertThat(requests()
                        .observed(end.minus(Duration.ofHours(3)), end.minus(Duration.ofHours(1)), 100)
                        .requests())
                .containsExactly(early);
    }

    @Test
    void theNewestAreGivenAndTheOthersSaidToBeLeftOut() {
        Instant end = end();
        List<ObservedRequest> all = new ArrayList<>();
        for (int i = 40; i > 0; i--) {
            all.add(new ObservedRequest(end.minusSeconds(30L * i), Variant.BASELINE, 200, i));
        }
        answered(all);
        ObservedRequests seen = requests().observed(end.minus(Duration.ofHours(1)), end, 15);
        assertThat(seen.requests()).containsExactlyElementsOf(all.subList(25, 40));
        assertThat(seen.note()).isNotBlank();
        assertThat(requests().observed(end.minus(Duration.ofHours(1)), end, 40).note())
                .isEmpty();
    }

    @Test
    void aLogWithoutLinesHasNoRequests() {
        assertThat(requests().observed(end().minusSeconds(60), end(), 10).requests())
                .isEmpty();
    }
}
