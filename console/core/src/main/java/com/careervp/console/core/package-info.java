/// The console's domain, ports and use cases. [Workspace] is what the screens and the commands hold.
@NullMarked
package com.careervp.console.core;

import org.jspecify.annotations.NullMarked;
