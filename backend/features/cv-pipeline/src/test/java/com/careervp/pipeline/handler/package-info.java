@NullMarked
package com.careervp.pipeline.handler;

import org.jspecify.annotations.NullMarked;
