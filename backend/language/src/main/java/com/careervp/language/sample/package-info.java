/// Synthetic people, CVs and postings, made up for this product: the same seed gives the same person.
@NullMarked
package com.careervp.language.sample;

import org.jspecify.annotations.NullMarked;
