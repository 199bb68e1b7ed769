/// The corpus of documents with which fact verification is measured.
@NullMarked
package com.careervp.kernel.facts.corpus;

import org.jspecify.annotations.NullMarked;
