@NullMarked
package com.careervp.tailoring.artifact;

import org.jspecify.annotations.NullMarked;
