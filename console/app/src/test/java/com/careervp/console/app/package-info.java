@NullMarked
package com.careervp.console.app;

import org.jspecify.annotations.NullMarked;
