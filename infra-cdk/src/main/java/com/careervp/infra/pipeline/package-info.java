@NullMarked
package com.careervp.infra.pipeline;

import org.jspecify.annotations.NullMarked;
