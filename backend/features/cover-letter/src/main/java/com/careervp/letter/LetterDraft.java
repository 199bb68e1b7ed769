package com.careervp.letter;

import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.letter.CoverLetter;

/// A letter that says nothing but the person's facts.
///
/// @param verification of the letter; it passed
record LetterDraft(CoverLetter letter, Verification verification, StoredLetter.Effort effort) {}
