package com.careervp.kernel.career;

import java.util.List;

/// What an employer asks for.
///
/// @param language BCP 47 tag of the language the documents for this posting are to be written in
public record JobPosting(
        String companyName,
        String roleTitle,
        List<String> responsibilities,
        List<String> requirements,
        List<String> niceToHave,
        String language) {
    public JobPosting {
        responsibilities = List.copyOf(responsibilities);
        requirements = List.copyOf(requirements);
        niceToHave = List.copyOf(niceToHave);
    }
}
