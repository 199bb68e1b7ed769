@NullMarked
package com.careervp.sandbox.hostile;

import org.jspecify.annotations.NullMarked;
