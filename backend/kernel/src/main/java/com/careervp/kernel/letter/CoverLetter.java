package com.careervp.kernel.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A letter with which the person applies. The parts are kept apart, so that a page can set them; [#content] joins
/// them.
///
/// @param companyName the employer applied to, as in the posting
/// @param jobTitle the role applied for, as in the posting
/// @param subject the line above the salutation; empty where the language's letters have none
/// @param salutation with its comma: `Dear Hiring Team,`
/// @param paragraphs two or more, each plain text without line breaks
/// @param closing with its comma where the language has one: `Kind regards,`
/// @param signature the person's name as in the CV
/// @param language BCP 47 tag of the language it is written in
public record CoverLetter(
        String companyName,
        String jobTitle,
        String subject,
        String salutation,
        List<String> paragraphs,
        String closing,
        String signature,
        String language) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,+#/&-]*");

    public CoverLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The letter as text: its parts with an empty line between them, the signature right under the closing.
    public String content() {
        List<String> parts = new ArrayList<>();
        parts.add(subject);
        parts.add(salutation);
        parts.addAll(paragraphs);
        parts.add(closing + "\n" + signature);
        return String.join(
                "\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /// Words of the paragraphs, which is what a target of 200 to 500 words is about.
    public int wordCount() {
        return paragraphs.stream()
                .mapToInt(paragraph ->
                        Math.toIntExact(WORD.matcher(paragraph).results().count()))
                .sum();
    }
}
