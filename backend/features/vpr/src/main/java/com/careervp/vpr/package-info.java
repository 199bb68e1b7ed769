/// The use cases of value proposition reports: submit, write, process, read the status.
@NullMarked
package com.careervp.vpr;

import org.jspecify.annotations.NullMarked;
