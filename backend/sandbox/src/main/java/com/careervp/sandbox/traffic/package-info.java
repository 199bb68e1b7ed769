/// Synthetic traffic for the API.
@NullMarked
package com.careervp.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
