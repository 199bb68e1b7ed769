@NullMarked
package com.careervp.console.core.audit;

import org.jspecify.annotations.NullMarked;
