/// The program: where everything is put together.
@NullMarked
package com.careervp.console.app;

import org.jspecify.annotations.NullMarked;
