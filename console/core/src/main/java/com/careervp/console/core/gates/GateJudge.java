package com.careervp.console.core.gates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns evidence into verdicts.
///
/// A share passes while the data cannot exclude (at 95 %) that it meets its target, is watched when the target is
/// excluded, and breaches when even the alert limit is excluded: three failures in fifty breach, one passes. The
/// raw
/// ratio decides nothing. A latency is judged by its limits, and a candidate that is significantly slower than the
/// baseline is at best watched.
public final class GateJudge {
    /// How many of the newest latencies of each side are compared pair by pair.
    static final int COMPARED = 600;

    private final List<GateRule> rules;

    public GateJudge(List<GateRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public DecisionCard judge(GateEvidence evidence) {
        List<GateResult> results =
                rules.stream().map(rule -> result(rule, evidence)).toList();
        return CardText.card(
                evidence,
                evidence.baseline().figures(Variant.BASELINE),
                evidence.candidate().figures(Variant.CANDIDATE),
                results);
    }

    private static GateResult result(GateRule rule, GateEvidence evidence) {
        SideEvidence baseline = evidence.baseline();
        SideEvidence candidate = evidence.candidate();
        return switch (rule.kind()) {
            case SUCCESS_RATE -> share(rule, baseline.success(), candidate.success(), evidence);
            case FUNCTION_ERRORS -> share(rule, baseline.functionErrors(), candidate.functionErrors(), evidence);
            case SUBMIT_P95 -> submit(rule, evidence);
            case GENERATION_P95 -> absolute(rule, baseline.generationP95(), candidate.generationP95(), evidence, null);
            case COST_PER_VPR -> absolute(rule, baseline.cost(), candidate.cost(), evidence, null);
            case QUEUE_DEPTH -> depth(rule, evidence.queueDepth());
            case DEAD_LETTERS -> depth(rule, evidence.deadLetters());
        };
    }

    private static GateResult share(GateRule rule, Reading baseline, Reading candidate, GateEvidence evidence) {
        if (tooFew(candidate, evidence)) {
            return new GateResult(rule, Verdict.NO_DATA, baseline, candidate, missing(candidate, evidence), null);
        }
        Verdict verdict;
        if (rule.moreIsBetter()) {
            verdict = candidate.high() < rule.alert()
                    ? Verdict.BREACH
                    : candidate.high() < rule.target() ? Verdict.WATCH : Verdict.PASS;
        } else {
            verdict = candidate.low() > rule.alert()
                    ? Verdict.BREACH
                    : candidate.low() > rule.target() ? Verdict.WATCH : Verdict.PASS;
        }
        String interval = "95 % interval " + Figures.of(candidate.low(), GateKind.Unit.SHARE) + " to "
                + Figures.of(candidate.high(), GateKind.Unit.SHARE) + ", n = " + candidate.samples();
        String why = switch (verdict) {
            case PASS -> interval + " is compatible with the target " + rule.targetText();
            case WATCH -> interval + " excludes the target " + rule.targetText();
            case BREACH -> interval + " lies wholly past the alert limit " + rule.alertText();
            case NO_DATA -> interval;
        };
        return new GateResult(rule, verdict, baseline, candidate, why, null);
    }

    private static GateResult submit(GateRule rule, GateEvidence evidence) {
        Reading baseline = p95(evidence.baseline());
        Reading candidate = p95(evidence.candidate());
        LatencyShift shift = MannWhitney.compare(
                        evidence.baseline().latencies(COMPARED),
                        evidence.candidate().latencies(COMPARED))
                .orElse(null);
        return absolute(rule, baseline, candidate, evidence, shift);
    }

    private static Reading p95(SideEvidence side) {
        double[] latencies = side.latencies(Integer.MAX_VALUE);
        return latencies.length == 0 ? Reading.none() : Reading.exact(Quantiles.of(latencies, 0.95), latencies.length);
    }

    private static GateResult absolute(
            GateRule rule, Reading baseline, Reading candidate, GateEvidence evidence, @Nullable LatencyShift shift) {
        if (tooFew(candidate, evidence)) {
            return new GateResult(rule, Verdict.NO_DATA, baseline, candidate, missing(candidate, evidence), shift);
        }
        Verdict verdict = limits(rule, candidate.value());
        String why = againstLimits(rule, verdict, candidate.value()) + ", n = " + candidate.samples();
        if (shift != null) {
            why += "; against the baseline " + shift.text();
            if (verdict == Verdict.PASS && shift.slower()) {
                verdict = Verdict.WATCH;
                why += ", significantly slower";
            }
        }
        return new GateResult(rule, verdict, baseline, candidate, why, shift);
    }

    private static GateResult depth(GateRule rule, double count) {
        if (Double.isNaN(count)) {
            return new GateResult(
                    rule, Verdict.NO_DATA, Reading.none(), Reading.none(), "the queue could not be read", null);
        }
        Verdict verdict = limits(rule, count);
        Reading reading = Reading.exact(count, 1);
        return new GateResult(
                rule, verdict, Reading.none(), reading, againstLimits(rule, verdict, count) + ", counted now", null);
    }

    private static Verdict limits(GateRule rule, double value) {
        boolean breach = rule.alertInclusive() ? value >= rule.alert() : value > rule.alert();
        if (breach) {
            return Verdict.BREACH;
        }
        boolean meets = rule.target() == 0 ? value <= 0 : value < rule.target();
        return meets ? Verdict.PASS : Verdict.WATCH;
    }

    private static String againstLimits(GateRule rule, Verdict verdict, double value) {
        String shown = Figures.of(value, rule.kind().unit());
        return switch (verdict) {
            case PASS -> shown + " meets the target " + rule.targetText();
            case WATCH ->
                shown + " misses the target " + rule.targetText() + " and is within the alert limit "
                        + rule.alertText();
            case BREACH -> shown + " is past the alert limit " + rule.alertText();
            case NO_DATA -> shown;
        };
    }

    private static boolean tooFew(Reading reading, GateEvidence evidence) {
        return !reading.present() || reading.samples() < evidence.minimumSamples();
    }

    private static String missing(Reading reading, GateEvidence evidence) {
        long missing = Math.max(1, evidence.minimumSamples() - reading.samples());
        List<String> parts = new ArrayList<>();
        parts.add(reading.samples() + " of " + Math.max(1, evidence.minimumSamples()) + " samples, " + missing
                + " missing");
        if (evidence.candidatePerSecond() > 0) {
            Duration left = Duration.ofMillis(Math.round(missing / evidence.candidatePerSecond() * 1_000));
            parts.add("complete in about "
                    + Figures.of(left.plus(evidence.window().blind())) + " at the present traffic");
        } else {
            parts.add("no requests reach the candidate at present");
        }
        return String.join("; ", parts);
    }
}
