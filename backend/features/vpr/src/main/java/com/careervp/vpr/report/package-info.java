/// Writing a report: the request, the CV, the model, fact verification and the stored result.
@NullMarked
package com.careervp.vpr.report;

import org.jspecify.annotations.NullMarked;
