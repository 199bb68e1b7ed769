@NullMarked
package com.careervp.console.app.control;

import org.jspecify.annotations.NullMarked;
