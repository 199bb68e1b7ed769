package com.careervp.kernel.match;

import com.careervp.kernel.vpr.Alignment;

/// One requirement and what the CV has to show for it.
///
/// @param requirement as the posting words it
/// @param evidence from the CV; for a [Alignment#GAP] what is missing
public record RequirementMatch(String requirement, Alignment alignment, String evidence) {}
