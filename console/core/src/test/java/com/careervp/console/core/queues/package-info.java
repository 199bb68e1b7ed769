@NullMarked
package com.careervp.console.core.queues;

import org.jspecify.annotations.NullMarked;
