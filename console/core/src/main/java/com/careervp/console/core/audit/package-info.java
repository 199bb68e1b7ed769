/// The record of who did what: a chain of hashes that shows where it was tampered with.
@NullMarked
package com.careervp.console.core.audit;

import org.jspecify.annotations.NullMarked;
