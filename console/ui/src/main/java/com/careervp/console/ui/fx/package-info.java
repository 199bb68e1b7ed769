/// The only place of threads and of the toolkit's own thread: background work, polling, states of data, loading of
/// views.
@NullMarked
package com.careervp.console.ui.fx;

import org.jspecify.annotations.NullMarked;
