/// The writer that needs no network: it reads the CV and the posting, matches one with the other and composes the
/// document from the facts it found.
@NullMarked
package com.careervp.language.offline;

import org.jspecify.annotations.NullMarked;
