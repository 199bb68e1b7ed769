/// Value proposition reports: queue, tables, bucket, functions.
@NullMarked
package com.careervp.infra.vpr;

import org.jspecify.annotations.NullMarked;
