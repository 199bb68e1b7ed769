@NullMarked
package com.careervp.console.cli;

import org.jspecify.annotations.NullMarked;
