package com.careervp.console.cli;

import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.DocumentServices.LetterWishes;
import com.careervp.console.core.services.Posting;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp letter`
@Command(
        name = "letter",
        description = "Has a CV extracted and a cover letter written from it; writes it as JSON and Word.",
        mixinStandardHelpOptions = true)
final class LetterCommand extends WritingCommand {
    private static final Set<String> TONES = Set.of("professional", "enthusiastic", "technical");
    private static final int FEWEST = 200;
    private static final int MOST = 500;

    @Option(
            names = "--tone",
            defaultValue = "professional",
            paramLabel = "TONE",
            description = "professional, enthusiastic or technical; default professional")
    private String tone = "";

    @Option(names = "--words", defaultValue = "300", paramLabel = "N", description = "from 200 to 500; default 300")
    private int words;

    LetterCommand() {
        super("cover-letter");
    }

    @Override
    void check() {
        if (!TONES.contains(tone)) {
            throw new IllegalArgumentException(
                    "--tone is \"" + tone + "\", expected professional, enthusiastic or technical");
        }
        if (words < FEWEST || words > MOST) {
            throw new IllegalArgumentException(
                    "--words is " + words + ", expected a number from " + FEWEST + " to " + MOST);
        }
    }

    @Override
    DocumentServices.Document write(ServiceSession session, String cvId, String postingId, Posting posting) {
        return session.documents().letter(cvId, postingId, posting, new LetterWishes(tone, words));
    }
}
