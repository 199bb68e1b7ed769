/// Questions to the operator, with friction graded by what is at stake.
@NullMarked
package com.careervp.console.ui.dialog;

import org.jspecify.annotations.NullMarked;
