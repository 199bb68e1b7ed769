@NullMarked
package com.careervp.console.ui.files;

import org.jspecify.annotations.NullMarked;
