package com.careervp.tailoring;

import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.PostingStore;

/// What a tailored CV is written from.
public record Sources(CvStore cvs, PostingStore postings) {}
