/// Fact verification: what a generated document says must be what its sources say.
@NullMarked
package com.careervp.kernel.facts;

import org.jspecify.annotations.NullMarked;
