package com.careervp.pipeline.job;

/// Tells the next functions that there is work. A message names the job and nothing else. All methods block, are safe
/// for use by several threads and throw [com.careervp.kernel.failure.FailureException] when it could not be sent.
public interface PipelineMessages {

    /// Asks for the extraction.
    ///
    /// @return the message's id
    String askForExtraction(String jobId);

    /// Tells the parallel steps that the CV is there.
    void tellExtracted(String jobId);

    /// Tells the dashboard that the parallel steps have ended.
    void tellReady(String jobId);
}
