package com.careervp.console.cli.rehearsal;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;

/// A fresh sandbox and made-up people who use every service of it.
public interface ServicesGround {

    Workspace workspace();

    /// A different person for every number.
    Applicant applicant(int number);

    /// @param token signs the person in
    /// @param reportRequest the body of a valid `POST /api/vpr`
    /// @param language of the documents: `de`, `en` or `fr`
    record Applicant(
            String userId, String token, String reportRequest, PdfFile pdf, Posting posting, String language) {}
}
