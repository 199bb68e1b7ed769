package com.careervp.sandbox.cloudformation;

/// Fetches a template that a request names by its URL.
@FunctionalInterface
public interface TemplateSource {

    /// @throws ResourceException with AWS's wording when there is nothing to fetch
    String fetch(String url);
}
