/// The console's use cases on the command line.
@NullMarked
package com.careervp.console.cli;

import org.jspecify.annotations.NullMarked;
