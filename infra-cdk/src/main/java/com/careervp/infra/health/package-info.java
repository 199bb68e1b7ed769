@NullMarked
package com.careervp.infra.health;

import org.jspecify.annotations.NullMarked;
