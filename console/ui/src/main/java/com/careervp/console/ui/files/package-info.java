/// Files on the operator's computer: chosen, opened with the desktop's programs, and gone afterwards.
@NullMarked
package com.careervp.console.ui.files;

import org.jspecify.annotations.NullMarked;
