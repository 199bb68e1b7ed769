package com.careervp.contract;

/// Parameters and outputs of the stack, and the stage variable that the canary overrides.
public final class TemplateParameters {
    /// Percentage of `POST /api/vpr` that goes to the candidate; Number, 0 to 100.
    public static final String VPR_CANDIDATE_PERCENT = "VprCandidatePercent";
    /// `sync` until promoted, then `async`.
    public static final String VPR_PRIMARY = "VprPrimary";
    /// Names the function behind `POST /api/vpr`: its baseline value in the stage, the candidate in the canary.
    public static final String STAGE_VARIABLE_VPR_FUNCTION = "vprFunction";

    public static final String OUTPUT_API_URL = "ApiUrl";
    public static final String OUTPUT_API_ID = "ApiId";
    public static final String OUTPUT_API_STAGE = "ApiStage";
    public static final String OUTPUT_JOBS_TABLE = "JobsTableName";
    public static final String OUTPUT_CVS_TABLE = "CvsTableName";
    public static final String OUTPUT_POSTINGS_TABLE = "JobPostingsTableName";
    public static final String OUTPUT_PIPELINE_TABLE = "CvMetadataTableName";
    public static final String OUTPUT_PIPELINE_QUEUE_URL = "CvProcessingQueueUrl";
    public static final String OUTPUT_PIPELINE_DLQ_URL = "CvProcessingDeadLetterQueueUrl";
    public static final String OUTPUT_UPLOADS_BUCKET = "CvUploadsBucketName";
    public static final String OUTPUT_OUTPUTS_BUCKET = "CvOutputsBucketName";
    public static final String OUTPUT_OPERATIONS_TABLE = "OperationsTableName";
    public static final String OUTPUT_JOBS_QUEUE_URL = "VprJobsQueueUrl";
    public static final String OUTPUT_JOBS_DLQ_URL = "VprJobsDeadLetterQueueUrl";
    public static final String OUTPUT_RESULTS_BUCKET = "VprResultsBucketName";
    public static final String OUTPUT_ALARM_TOPIC = "AlarmTopicArn";
    public static final String OUTPUT_COVER_LETTERS_BUCKET = "CoverLettersBucketName";
    public static final String OUTPUT_USER_POOL_ID = "UserPoolId";
    public static final String OUTPUT_USER_POOL_CLIENT_ID = "UserPoolClientId";
    public static final String OUTPUT_CV_TAILORING_TABLE = "CvTailoringTableName";
    public static final String OUTPUT_CV_ARTIFACTS_BUCKET = "CvArtifactsBucketName";
    public static final String OUTPUT_CV_TAILORING_DASHBOARD = "CvTailoringDashboardName";
    public static final String OUTPUT_DASHBOARD = "VprDashboardName";

    private TemplateParameters() {}
}
