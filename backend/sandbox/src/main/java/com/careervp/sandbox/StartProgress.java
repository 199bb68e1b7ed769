package com.careervp.sandbox;

/// News of a starting sandbox.
///
/// @param detail what exactly is being done, e.g. the logical id of a resource; empty when the step says it all
public record StartProgress(StartStep step, String detail) {}
