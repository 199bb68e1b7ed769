package com.careervp.console.core.jobs;

/// A file that a job has made.
///
/// @param name by which it is asked for, e.g. `cv_word`
/// @param fileName how a saved copy is called; names no folder
/// @param contentType media type
/// @param key of the object in its bucket
public record JobOutput(String name, String fileName, String contentType, String key) {}
