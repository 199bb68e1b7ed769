package com.careervp.console.core.services;

import java.util.Optional;

/// A CV as somebody wants to see it go through the pipeline.
///
/// @param language of the documents: `de`, `en` or `fr`
/// @param posting to match against
/// @param userOrToken who uploads: a person's id, or an id token where [SignIn#needsToken]
public record TryRequest(PdfFile pdf, String language, Optional<Posting> posting, String userOrToken) {}
