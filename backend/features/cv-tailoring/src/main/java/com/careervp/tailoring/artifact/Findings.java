package com.careervp.tailoring.artifact;

import com.careervp.kernel.keywords.Coverage;
import com.careervp.tailoring.request.Section;
import java.util.List;
import java.util.Map;

/// What is known of a tailored CV beside its text.
///
/// @param keywords the keywords of the posting that the CV supports: those the document shows, those it does not
/// @param keywordsAsked how many keywords the posting has in all
/// @param modified sections that differ from the CV, in the order of the document
/// @param relevance of each section that is there: the share of the supported keywords that it shows, 0 to 1
/// @param warnings what fact verification found worth saying without rejecting the document
public record Findings(
        Coverage keywords,
        int keywordsAsked,
        List<Section> modified,
        Map<Section, Double> relevance,
        List<String> warnings) {
    public Findings {
        modified = List.copyOf(modified);
        relevance = Map.copyOf(relevance);
        warnings = List.copyOf(warnings);
    }
}
