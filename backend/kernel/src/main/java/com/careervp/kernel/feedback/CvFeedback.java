package com.careervp.kernel.feedback;

import java.util.List;

/// What is good about a CV and what would make it better.
///
/// @param summary two or three sentences on the whole
/// @param strengths one sentence or two each, about facts of the CV
/// @param improvements most useful first
/// @param language BCP 47 tag of the language it is written in
public record CvFeedback(String summary, List<String> strengths, List<Improvement> improvements, String language) {
    public CvFeedback {
        strengths = List.copyOf(strengths);
        improvements = List.copyOf(improvements);
    }
}
