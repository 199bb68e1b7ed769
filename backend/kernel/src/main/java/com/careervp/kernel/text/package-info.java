/// Reading natural text in English, German and French: tokens, stems, sentences, dates and figures.
@NullMarked
package com.careervp.kernel.text;

import org.jspecify.annotations.NullMarked;
