@NullMarked
package com.careervp.letter.handler;

import org.jspecify.annotations.NullMarked;
