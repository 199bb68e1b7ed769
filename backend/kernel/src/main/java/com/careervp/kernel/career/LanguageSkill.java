package com.careervp.kernel.career;

import org.jspecify.annotations.Nullable;

/// A language a person speaks, and how well in the person's own words (`C1`, `native`, `verhandlungssicher`).
public record LanguageSkill(String name, @Nullable String level) {}
