@NullMarked
package com.careervp.console.ui.screens.jobs;

import org.jspecify.annotations.NullMarked;
