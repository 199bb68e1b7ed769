/// PDF to text: reading order out of geometry, within bounds that a hostile file cannot widen.
@NullMarked
package com.careervp.pipeline.pdf;

import org.jspecify.annotations.NullMarked;
