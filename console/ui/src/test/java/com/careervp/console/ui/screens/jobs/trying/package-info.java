@NullMarked
package com.careervp.console.ui.screens.jobs.trying;

import org.jspecify.annotations.NullMarked;
