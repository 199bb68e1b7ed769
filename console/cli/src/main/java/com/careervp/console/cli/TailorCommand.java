package com.careervp.console.cli;

import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.Posting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp tailor`
@Command(
        name = "tailor",
        description = "Has a CV extracted and tailored to a posting; writes it as JSON and Word.",
        mixinStandardHelpOptions = true)
final class TailorCommand extends WritingCommand {
    @Option(
            names = "--application",
            paramLabel = "ID",
            description = "the application it is for; default one named after the posting")
    private String application = "";

    @Option(
            names = "--cv-version",
            defaultValue = "1",
            paramLabel = "N",
            description = "of the person's CVs; 1, the default, is a new person's")
    private int cvVersion;

    TailorCommand() {
        super("tailored-cv");
    }

    @Override
    void check() {
        if (cvVersion < 1) {
            throw new IllegalArgumentException("--cv-version is " + cvVersion + ", expected a number from 1");
        }
    }

    @Override
    DocumentServices.Document write(ServiceSession session, String cvId, String postingId, Posting posting) {
        String applicationId = application.isEmpty() ? "application-" + postingId : application;
        return session.documents().tailor(applicationId, postingId, cvVersion);
    }
}
