/// From a PDF to the structured CV.
@NullMarked
package com.careervp.pipeline.extract;

import org.jspecify.annotations.NullMarked;
