package com.careervp.kernel.vpr;

import java.util.List;

/// A value proposition report: why this person for this posting, every statement backed by the person's own facts.
///
/// @param evidenceMatrix one row per requirement that was looked at
/// @param differentiators three to five
/// @param gapStrategies one per requirement that the person does not meet yet; empty where all are met
/// @param talkingPoints five to seven, for the interview
/// @param keywords terms of the posting that the person's material supports
/// @param wordCount words of all prose fields together, counted by [VprText#wordCount]
/// @param language BCP 47 tag of the language it is written in
/// @param version version of the document's format
public record VprReport(
        String executiveSummary,
        List<EvidenceRow> evidenceMatrix,
        List<String> differentiators,
        List<String> gapStrategies,
        String culturalFit,
        List<String> talkingPoints,
        List<String> keywords,
        int wordCount,
        String language,
        String version) {

    /// The format this code writes.
    public static final String VERSION = "1.0";

    public VprReport {
        evidenceMatrix = List.copyOf(evidenceMatrix);
        differentiators = List.copyOf(differentiators);
        gapStrategies = List.copyOf(gapStrategies);
        talkingPoints = List.copyOf(talkingPoints);
        keywords = List.copyOf(keywords);
    }

    /// The same report with the word count its text has.
    public VprReport counted() {
        return new VprReport(
                executiveSummary,
                evidenceMatrix,
                differentiators,
                gapStrategies,
                culturalFit,
                talkingPoints,
                keywords,
                VprText.wordCount(this),
                language,
                version);
    }
}
