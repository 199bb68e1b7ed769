/// CVs and letters as Word files that people and applicant tracking systems read alike: one column, real headings,
/// lists and styles, no text boxes, tables or pictures.
@NullMarked
package com.careervp.documents;

import org.jspecify.annotations.NullMarked;
