@NullMarked
package com.careervp.console.core.jobs;

import org.jspecify.annotations.NullMarked;
