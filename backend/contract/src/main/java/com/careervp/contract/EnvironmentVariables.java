package com.careervp.contract;

/// The environment variables that the infrastructure sets and the functions read.
public final class EnvironmentVariables {
    /// `dev`, `staging` or `prod`.
    public static final String STAGE = "CAREERVP_STAGE";
    /// The least severe level that is logged: `INFO` where it is not set.
    public static final String LOG_LEVEL = "LOG_LEVEL";
    public static final String JOBS_TABLE = "JOBS_TABLE_NAME";
    public static final String CVS_TABLE = "CVS_TABLE_NAME";
    public static final String POSTINGS_TABLE = "JOB_POSTINGS_TABLE_NAME";
    public static final String RATE_LIMITS_TABLE = "RATE_LIMITS_TABLE_NAME";
    public static final String TAILORED_ARTIFACTS_TABLE = "CV_TAILORING_TABLE_NAME";
    public static final String ARTIFACTS_BUCKET = "CV_ARTIFACTS_BUCKET";
    public static final String PIPELINE_TABLE = "CV_METADATA_TABLE_NAME";
    public static final String PIPELINE_QUEUE_URL = "CV_PROCESSING_QUEUE_URL";
    public static final String UPLOADS_BUCKET = "CV_UPLOADS_BUCKET_NAME";
    public static final String OUTPUTS_BUCKET = "CV_OUTPUTS_BUCKET_NAME";
    public static final String CV_EXTRACTED_TOPIC = "CV_EXTRACTED_TOPIC_ARN";
    public static final String CV_READY_TOPIC = "CV_READY_TOPIC_ARN";
    public static final String OPERATIONS_TABLE = "OPERATIONS_TABLE_NAME";
    public static final String JOBS_QUEUE_URL = "JOBS_QUEUE_URL";
    public static final String RESULTS_BUCKET = "RESULTS_BUCKET_NAME";
    public static final String LETTERS_BUCKET = "COVER_LETTERS_BUCKET_NAME";
    /// How often the jobs queue delivers a message before it moves it to the dead-letter queue; a whole number.
    public static final String MAX_RECEIVES = "JOBS_MAX_RECEIVES";
    /// Seconds before a transiently failed message is delivered again; doubles with every attempt.
    public static final String RETRY_DELAY_SECONDS = "RETRY_DELAY_SECONDS";
    /// Which adapter of the language model to use: `offline`, `bedrock` or `anthropic`.
    public static final String LANGUAGE_MODEL = "LANGUAGE_MODEL";
    /// The provider's id of the model for strategic work; unless the adapter is `offline`.
    public static final String LARGER_MODEL = "LARGER_MODEL_ID";
    /// The provider's id of the model for template work; unless the adapter is `offline`.
    public static final String SMALLER_MODEL = "SMALLER_MODEL_ID";
    /// Prices as JSON, by model id, that come before the product's own: `{"id":{"input":"3.00","output":"15.00"}}`,
    /// US dollars for a million tokens. Optional.
    public static final String MODEL_PRICES = "MODEL_PRICES";
    /// Name or ARN of the secret with the key of the Claude API; where the adapter is `anthropic`.
    public static final String ANTHROPIC_SECRET = "ANTHROPIC_SECRET_NAME";
    /// The stack whose candidate weight the rollout guard sets to zero.
    public static final String STACK_NAME = "CAREERVP_STACK_NAME";
    public static final String REST_API_ID = "REST_API_ID";
    public static final String REST_API_STAGE = "REST_API_STAGE";

    private EnvironmentVariables() {}
}
