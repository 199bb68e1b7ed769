@NullMarked
package com.careervp.console.core.services;

import org.jspecify.annotations.NullMarked;
