@NullMarked
package com.careervp.documents;

import org.jspecify.annotations.NullMarked;
