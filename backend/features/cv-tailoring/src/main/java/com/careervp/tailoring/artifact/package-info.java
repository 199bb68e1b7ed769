/// What comes of it and is kept.
@NullMarked
package com.careervp.tailoring.artifact;

import org.jspecify.annotations.NullMarked;
