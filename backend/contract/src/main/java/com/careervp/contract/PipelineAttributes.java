package com.careervp.contract;

/// Attributes of the table `cv-metadata-{env}`, one item an upload. Names after the product's first interface, in
/// camel case.
public final class PipelineAttributes {
    /// Partition key; a UUID v4.
    public static final String JOB_ID = "jobId";
    public static final String USER_ID = "userId";
    /// Partition key `userId`, sort key `createdAt`.
    public static final String USER_INDEX = "userId-createdAt-index";
    /// [PipelineStatus], in small letters.
    public static final String STATUS = "status";
    /// `{status}#{UTC day}`, so that an operator's "failed today" never reads one hot partition.
    public static final String STATUS_DAY = "statusDay";
    /// Partition key `statusDay`, sort key `createdAt`.
    public static final String STATUS_DAY_INDEX = "statusDay-createdAt-index";
    /// The step that was reached last; [PipelineStep#id].
    public static final String STEP = "step";
    /// 0 to 100.
    public static final String PROGRESS = "progress";
    public static final String CREATED_AT = "createdAt";
    public static final String UPDATED_AT = "updatedAt";
    public static final String CV_FILE_NAME = "cvFileName";
    public static final String LANGUAGE = "language";
    /// The posting to match against; not there where the person named none.
    public static final String POSTING_ID = "postingId";
    /// Key of each output in the bucket of outputs, by the output's name.
    public static final String OUTPUTS = "outputs";
    /// 0 to 100; there once the CV was matched with a posting.
    public static final String MATCH_SCORE = "matchScore";
    public static final String ERROR_CODE = "errorCode";
    public static final String ERROR_MESSAGE = "errorMessage";
    /// List of maps `{at, code, message, attempt}`, newest last, at most five: why the job had failed before an
    /// operator
    /// took it back to `pending`. Not there before the first time.
    public static final String PREVIOUS_ERRORS = "previousErrors";
    /// When an operator last took a failed job back to `pending`; not there before. The job's age counts from then.
    public static final String REOPENED_AT = "reopenedAt";
    /// How often a step was tried again, all steps together.
    public static final String RETRY_COUNT = "retryCount";
    /// The message that asked for the extraction; not there until it was sent.
    public static final String MESSAGE_ID = "messageId";
    /// SHA-256 of the uploaded file, in hexadecimal.
    public static final String CONTENT_HASH = "contentHash";
    /// `cv_id` of the version of the user's CV that was extracted.
    public static final String CV_ID = "cvId";
    /// The number of that version, from 1; what requests for tailoring name as `cv_version`.
    public static final String CV_VERSION = "cvVersion";
    /// A map from [PipelineStep#id] to a map of the `STEP_…` attributes.
    public static final String STEPS = "steps";
    public static final String STEP_STATE = "state";
    public static final String STEP_ATTEMPTS = "attempts";
    public static final String STEP_STARTED_AT = "startedAt";
    public static final String STEP_ENDED_AT = "endedAt";
    /// Until when the attempt under way owns the step; seconds since 1970.
    public static final String STEP_LEASE = "leaseUntil";
    public static final String STEP_ERROR_CODE = "errorCode";
    /// The set of the parallel steps that have not ended; whoever takes the last one out starts the dashboard.
    public static final String OPEN_STEPS = "openSteps";
    /// There, with the value [#UNFINISHED_VALUE], until the job has ended.
    public static final String UNFINISHED = "unfinished";

    public static final String UNFINISHED_VALUE = "yes";
    /// Partition key `unfinished`, sort key `updatedAt`: what the sweeper looks through, nothing else is in it.
    public static final String UNFINISHED_INDEX = "unfinished-updatedAt-index";
    /// Seconds since 1970, as DynamoDB's time to live wants it.
    public static final String TTL = "ttl";

    private PipelineAttributes() {}
}
