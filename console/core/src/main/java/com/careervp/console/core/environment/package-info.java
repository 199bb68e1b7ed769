/// Which environment the console acts on, who acts, and what every use case shares.
@NullMarked
package com.careervp.console.core.environment;

import org.jspecify.annotations.NullMarked;
