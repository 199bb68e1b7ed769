/// Queues and their dead letters: looking without consuming, redriving, mending, deleting.
@NullMarked
package com.careervp.console.core.queues;

import org.jspecify.annotations.NullMarked;
