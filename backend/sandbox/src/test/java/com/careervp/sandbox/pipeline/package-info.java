@NullMarked
package com.careervp.sandbox.pipeline;

import org.jspecify.annotations.NullMarked;
