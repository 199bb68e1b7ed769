/// The VPR slice's adapters and functions on the sandbox's engines.
@NullMarked
package com.careervp.sandbox.vpr;

import org.jspecify.annotations.NullMarked;
