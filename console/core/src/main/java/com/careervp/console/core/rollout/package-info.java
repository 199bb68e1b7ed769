/// Moving traffic between baseline and candidate: plan, state, weight changes, rollback.
@NullMarked
package com.careervp.console.core.rollout;

import org.jspecify.annotations.NullMarked;
