/// Fakes of the ports, the contracts that every implementation of a port keeps, and faults to inject.
@NullMarked
package com.careervp.vpr.testing;

import org.jspecify.annotations.NullMarked;
