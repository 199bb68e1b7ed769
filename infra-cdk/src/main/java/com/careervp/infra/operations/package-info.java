/// Operations table, alarm topic, rollout guard, budget.
@NullMarked
package com.careervp.infra.operations;

import org.jspecify.annotations.NullMarked;
