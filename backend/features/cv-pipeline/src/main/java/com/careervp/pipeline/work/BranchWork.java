package com.careervp.pipeline.work;

import com.careervp.contract.PipelineStep;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.language.Deadline;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.StepResult;
import java.util.Optional;

/// What one of the parallel steps makes of a CV. Doing it again with the same input does no harm.
public interface BranchWork {

    PipelineStep step();

    /// Makes the output and stores it.
    ///
    /// @param posting in the language of the documents to be made; empty where the person named none
    StepResult run(PipelineJob job, Cv cv, Optional<JobPosting> posting, Deadline deadline);
}
