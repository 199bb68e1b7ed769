/// Parts that screens are built of. The only place that knows TilesFX.
@NullMarked
package com.careervp.console.ui.widgets;

import org.jspecify.annotations.NullMarked;
