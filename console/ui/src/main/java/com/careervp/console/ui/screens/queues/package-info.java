/// The screen Queues.
@NullMarked
package com.careervp.console.ui.screens.queues;

import org.jspecify.annotations.NullMarked;
