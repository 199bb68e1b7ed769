/// The functions: health and the rollout guard.
@NullMarked
package com.careervp.operations.handler;

import org.jspecify.annotations.NullMarked;
