@NullMarked
package com.careervp.infra.platform;

import org.jspecify.annotations.NullMarked;
