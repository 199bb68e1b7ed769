@NullMarked
package com.careervp.language.offline;

import org.jspecify.annotations.NullMarked;
