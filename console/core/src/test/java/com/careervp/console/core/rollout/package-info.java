@NullMarked
package com.careervp.console.core.rollout;

import org.jspecify.annotations.NullMarked;
