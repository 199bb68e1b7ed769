package com.careervp.kernel.vpr;

/// One requirement and what the person has to show for it.
///
/// @param requirement as the posting words it
/// @param evidence from the CV or a gap response; for a [Alignment#GAP], what is missing and what comes closest
/// @param impact what this means for the employer
public record EvidenceRow(String requirement, String evidence, Alignment alignment, String impact) {}
