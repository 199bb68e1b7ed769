/// Where requests are counted.
@NullMarked
package com.careervp.infra.rate;

import org.jspecify.annotations.NullMarked;
