package com.careervp.kernel.match;

import java.util.List;

/// How well a CV matches a posting, with the reasons for it.
///
/// @param score 0 to 100, the weighted mean of the dimensions
/// @param summary two or three sentences on the whole
/// @param dimensions the axes of the radar, e.g. skills, experience, education, languages
/// @param requirements one for each requirement of the posting
/// @param keywordsMatched keywords of the posting that the CV supports
/// @param keywordsMissing keywords of the posting that it does not
/// @param language BCP 47 tag of the language it is written in
public record MatchReport(
        int score,
        String summary,
        List<MatchDimension> dimensions,
        List<RequirementMatch> requirements,
        List<String> keywordsMatched,
        List<String> keywordsMissing,
        String language) {
    public MatchReport {
        dimensions = List.copyOf(dimensions);
        requirements = List.copyOf(requirements);
        keywordsMatched = List.copyOf(keywordsMatched);
        keywordsMissing = List.copyOf(keywordsMissing);
    }

    /// The same with the score that its dimensions give by their weights, rounded; with the score as it is where they
    /// weigh nothing.
    public MatchReport weighed() {
        double weights = dimensions.stream().mapToDouble(MatchDimension::weight).sum();
        if (weights <= 0) {
            return this;
        }
        double sum = dimensions.stream()
                .mapToDouble(dimension -> dimension.weight() * dimension.score())
                .sum();
        int mean = Math.toIntExact(Math.round(sum / weights));
        return new MatchReport(mean, summary, dimensions, requirements, keywordsMatched, keywordsMissing, language);
    }
}
