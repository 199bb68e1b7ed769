package com.careervp.console.core.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateJudgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final GateJudge judge = new GateJudge(GateRule.standard());

    private static List<ObservedRequest> requests(Variant variant, int good, int bad, double millis) {
        List<ObservedRequest> requests = new ArrayList<>();
        for (int i = 0; i < good + bad; i++) {
            requests.add(new ObservedRequest(NOW.minusSeconds(i), variant, i < good ? 202 : 503, millis + i % 5));
        }
        return requests;
    }

    private static SideEvidence side(List<ObservedRequest> requests, long failedJobs) {
        long n = requests.size();
        return new SideEvidence(
                requests,
                failedJobs,
                Reading.exact(40_000, n),
                Reading.exact(0.004, n),
                WilsonInterval.of(0, Math.max(1, n)));
    }

    private static GateEvidence evidence(SideEvidence candidate, double depth, double deadLetters) {
        return new GateEvidence(
                new EvidenceWindow(NOW.minus(Duration.ofHours(1)), NOW, Duration.ofMinutes(2), ""),
                side(requests(Variant.BASELINE, 300, 0, 800), 0),
                candidate,
                depth,
                deadLetters,
                200,
                0.5);
    }

    private Verdict verdict(GateKind kind, GateEvidence evidence) {
        return judge.judge(evidence).gate(kind).orElseThrow().verdict();
    }

    @Test
    void aGoodCandidateIsHealthy() {
        DecisionCard card = judge.judge(evidence(side(requests(Variant.CANDIDATE, 400, 0, 60), 0), 3, 0));
        assertThat(card.health()).isEqualTo(Health.HEALTHY);
        assertThat(card.gates()).hasSize(7).allMatch(gate -> gate.verdict() == Verdict.PASS);
        assertThat(card.sentence()).startsWith("Healthy").contains("every gate");
    }

    @Test
    void theIntervalAndNotTheRawRatioDecides() {
        // 98.5 % is past the raw target of 99 %, but 200 samples cannot exclude 99 %
        assertThat(verdict(GateKind.SUCCESS_RATE, evidence(side(requests(Variant.CANDIDATE, 197, 3, 60), 0), 0, 0)))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(GateKind.SUCCESS_RATE, evidence(side(requests(Variant.CANDIDATE, 194, 6, 60), 0), 0, 0)))
                .isEqualTo(Verdict.WATCH);
        assertThat(verdict(GateKind.SUCCESS_RATE, evidence(side(requests(Variant.CANDIDATE, 180, 20, 60), 0), 0, 0)))
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void acceptedRequestsWhoseJobsFailedLaterAreNoSuccess() {
        DecisionCard card = judge.judge(evidence(side(requests(Variant.CANDIDATE, 300, 0, 60), 40), 0, 0));
        assertThat(card.health()).isEqualTo(Health.REGRESSED);
        assertThat(card.candidate().success().value()).isEqualTo(260.0 / 300);
    }

    @Test
    void callersMistakesSayNothingAboutTheCandidate() {
        List<ObservedRequest> requests = new ArrayList<>(requests(Variant.CANDIDATE, 300, 0, 60));
        for (int i = 0; i < 500; i++) {
            requests.add(new ObservedRequest(NOW, Variant.CANDIDATE, 400, 5));
        }
        DecisionCard card = judge.judge(evidence(side(requests, 0), 0, 0));
        assertThat(card.candidate().requests()).isEqualTo(300);
        assertThat(card.health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void tooFewSamplesSayHowManyAreMissingAndWhenTheyWillBeThere() {
        DecisionCard card = judge.judge(evidence(side(requests(Variant.CANDIDATE, 150, 0, 60), 0), 0, 0));
        GateResult success = card.gate(GateKind.SUCCESS_RATE).orElseThrow();
        assertThat(success.verdict()).isEqualTo(Verdict.NO_DATA);
        // 50 missing at one every two seconds, and the two minutes that the metrics hide
        assertThat(success.why()).contains("150 of 200", "50 missing", "3 m 40 s");
        assertThat(card.health()).isEqualTo(Health.NOT_ENOUGH_DATA);
    }

    @Test
    void withoutTrafficNoTimeIsPromised() {
        DecisionCard card = judge.judge(new GateEvidence(
                new EvidenceWindow(NOW.minusSeconds(60), NOW, Duration.ZERO, ""),
                SideEvidence.none(),
                SideEvidence.none(),
                0,
                0,
                50,
                0));
        assertThat(card.gate(GateKind.SUBMIT_P95).orElseThrow().why()).contains("no requests reach the candidate");
    }

    @Test
    void oneDeadLetterBreaches() {
        SideEvidence good = side(requests(Variant.CANDIDATE, 300, 0, 60), 0);
        assertThat(verdict(GateKind.DEAD_LETTERS, evidence(good, 0, 0))).isEqualTo(Verdict.PASS);
        assertThat(verdict(GateKind.DEAD_LETTERS, evidence(good, 0, 1))).isEqualTo(Verdict.BREACH);
    }

    @Test
    void theQueueDepthIsWatchedBetweenTenAndFifty() {
        SideEvidence good = side(requests(Variant.CANDIDATE, 300, 0, 60), 0);
        assertThat(verdict(GateKind.QUEUE_DEPTH, evidence(good, 9, 0))).isEqualTo(Verdict.PASS);
        assertThat(verdict(GateKind.QUEUE_DEPTH, evidence(good, 10, 0))).isEqualTo(Verdict.WATCH);
        assertThat(verdict(GateKind.QUEUE_DEPTH, evidence(good, 50, 0))).isEqualTo(Verdict.WATCH);
        assertThat(verdict(GateKind.QUEUE_DEPTH, evidence(good, 51, 0))).isEqualTo(Verdict.BREACH);
        assertThat(verdict(GateKind.QUEUE_DEPTH, evidence(good, Double.NaN, 0))).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aCandidateWithinItsLimitsButSlowerThanTheBaselineIsWatched() {
        GateResult submit = judge.judge(evidence(side(requests(Variant.CANDIDATE, 300, 0, 1_500), 0), 0, 0))
                .gate(GateKind.SUBMIT_P95)
                .orElseThrow();
        assertThat(submit.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(submit.why()).contains("significantly slower");
    }

    @Test
    void targetsAndLimitsReadAsInThePlan() {
        assertThat(GateRule.standard())
                .extracting(GateRule::targetText)
                .containsExactly("> 99 %", "< 3 s", "< 90 s", "< 10", "0", "< 1 %", "< $0.010");
        assertThat(GateRule.standard())
                .extracting(GateRule::alertText)
                .containsExactly("< 98 %", "> 5 s", "> 120 s", "> 50", "≥ 1", "> 5 %", "> $0.050");
    }
}
