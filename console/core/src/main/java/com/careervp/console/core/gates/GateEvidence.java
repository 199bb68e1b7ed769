package com.careervp.console.core.gates;

/// Everything the gates are judged on.
///
/// @param queueDepth messages waiting in the jobs queue; `NaN` when it could not be read
/// @param deadLetters messages in its dead-letter queue; `NaN` when it could not be read
/// @param minimumSamples how many a gate needs
/// @param candidatePerSecond requests of the candidate per second at present, in the environment's time
public record GateEvidence(
        EvidenceWindow window,
        SideEvidence baseline,
        SideEvidence candidate,
        double queueDepth,
        double deadLetters,
        int minimumSamples,
        double candidatePerSecond) {}
