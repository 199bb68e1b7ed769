package com.careervp.kernel.career;

/// What a person answered when asked about something the CV does not show. As good a source as the CV itself.
public record GapResponse(String question, String answer) {}
