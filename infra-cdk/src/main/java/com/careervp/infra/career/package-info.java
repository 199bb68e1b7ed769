@NullMarked
package com.careervp.infra.career;

import org.jspecify.annotations.NullMarked;
