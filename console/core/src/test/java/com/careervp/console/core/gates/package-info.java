@NullMarked
package com.careervp.console.core.gates;

import org.jspecify.annotations.NullMarked;
