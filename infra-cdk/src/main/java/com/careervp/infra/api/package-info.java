/// The REST API, its stage and the canary that carries the rollout.
@NullMarked
package com.careervp.infra.api;

import org.jspecify.annotations.NullMarked;
