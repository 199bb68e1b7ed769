@NullMarked
package com.careervp.infra.guard;

import org.jspecify.annotations.NullMarked;
