@NullMarked
package com.careervp.console.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
