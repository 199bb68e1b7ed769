/// Reads a CV's text into the career model without a model: headings, dates and the shape of entries in
/// English, German and French. Takes only what stands in the text.
@NullMarked
package com.careervp.language.offline.extract;

import org.jspecify.annotations.NullMarked;
