/// What the product asks of a language model, and the writer that answers offline.
@NullMarked
package com.careervp.language;

import org.jspecify.annotations.NullMarked;
