/// The keywords of a posting, and which of them a CV supports and a document shows.
@NullMarked
package com.careervp.kernel.keywords;

import org.jspecify.annotations.NullMarked;
