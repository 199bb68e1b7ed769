/// How well a CV matches a posting.
@NullMarked
package com.careervp.kernel.match;

import org.jspecify.annotations.NullMarked;
