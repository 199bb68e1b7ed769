/// Log lines of the functions.
@NullMarked
package com.careervp.console.core.logs;

import org.jspecify.annotations.NullMarked;
