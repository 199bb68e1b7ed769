/// What every implementation of a port must do, whether it is a fake or an adapter: one abstract test per port, and one
/// per use case that users depend on.
@NullMarked
package com.careervp.console.core.contract;

import org.jspecify.annotations.NullMarked;
