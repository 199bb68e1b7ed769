package com.careervp.letter;

import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts together what a letter answers: the stored posting, addressed as the request says, and the request's own text
/// of the posting, sentence by sentence, as what is nice to have.
final class PostingText {
    private static final Pattern BULLET = Pattern.compile("^[\\s•·*–—-]+");
    private static final int SHORTEST = 12;
    private static final int LONGEST = 300;
    private static final int MOST = 40;

    private PostingText() {}

    static JobPosting of(JobPosting stored, LetterRequest request) {
        Set<String> known = new LinkedHashSet<>(stored.requirements());
        known.addAll(stored.responsibilities());
        List<String> niceToHave = new ArrayList<>(stored.niceToHave());
        for (String sentence : sentences(request.description())) {
            if (niceToHave.size() - stored.niceToHave().size() < MOST
                    && !known.contains(sentence)
                    && !niceToHave.contains(sentence)) {
                niceToHave.add(sentence);
            }
        }
        return new JobPosting(
                request.companyName(),
                request.jobTitle(),
                stored.responsibilities(),
                stored.requirements(),
                niceToHave,
                stored.language());
    }

    private static List<String> sentences(String description) {
        return Sentences.of(description).stream()
                .map(sentence -> BULLET.matcher(sentence).replaceAll("").strip())
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                .toList();
    }
}
