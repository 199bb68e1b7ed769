@NullMarked
package com.careervp.tailoring.handler;

import org.jspecify.annotations.NullMarked;
