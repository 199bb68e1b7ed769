package com.careervp.contract;

/// What the functions publish in [#NAMESPACE]. Dimension: `environment`, and `path` (`sync` or `async`) where both
/// paths publish the metric.
public final class MetricNames {
    public static final String NAMESPACE = "CareerVP";
    public static final String DIMENSION_ENVIRONMENT = "environment";
    public static final String DIMENSION_PATH = "path";
    public static final String PATH_SYNC = "sync";
    public static final String PATH_ASYNC = "async";

    public static final String VPR_SUBMITTED = "VprSubmitted";
    public static final String VPR_COMPLETED = "VprCompleted";
    public static final String VPR_FAILED = "VprFailed";
    /// Milliseconds from the worker's start of a job (or the synchronous request) to its stored result.
    public static final String VPR_GENERATION_TIME = "VprGenerationTime";
    /// US dollars per report.
    public static final String VPR_COST = "VprCost";
    public static final String COVER_LETTER_GENERATED = "CoverLetterGenerated";
    /// Requests that were in order and got no letter.
    public static final String COVER_LETTER_ERROR = "CoverLetterError";
    /// Milliseconds from the request to the stored letter.
    public static final String COVER_LETTER_DURATION = "CoverLetterDuration";
    /// US dollars per letter.
    public static final String COVER_LETTER_COST = "CoverLetterCost";
    public static final String CV_TAILORING_COMPLETED = "CvTailoringCompleted";
    /// Requests that ended without a CV for a reason that is not the caller's.
    public static final String CV_TAILORING_FAILED = "CvTailoringFailed";
    /// Milliseconds from the request to the stored artifact.
    public static final String CV_TAILORING_TIME = "CvTailoringTime";
    /// US dollars per tailored CV.
    public static final String CV_TAILORING_COST = "CvTailoringCost";
    /// Percent of the keywords that the CV supports which the tailored one shows.
    public static final String CV_TAILORING_COVERAGE = "CvTailoringKeywordCoverage";
    public static final String TOKENS_IN = "TokensIn";
    public static final String TOKENS_OUT = "TokensOut";

    /// The id of a language model.
    public static final String DIMENSION_MODEL = "model";
    /// The id of a prompt, which is the kind of document: `cover-letter`, `cv-match` …
    public static final String DIMENSION_PROMPT = "prompt";
    /// Calls of a language model that were charged, every try of its own. Dimensions of these five: `model`, `prompt`.
    public static final String MODEL_CALLS = "ModelCalls";
    /// Those among them of which no usable answer came.
    public static final String MODEL_CALLS_WASTED = "ModelCallsWasted";
    public static final String MODEL_TOKENS_IN = "ModelTokensIn";
    public static final String MODEL_TOKENS_OUT = "ModelTokensOut";
    /// US dollars.
    public static final String MODEL_COST = "ModelCost";

    /// Milliseconds of one step of the pipeline; dimension [#DIMENSION_STEP].
    public static final String PIPELINE_STEP_DURATION = "PipelineStepDuration";
    public static final String PIPELINE_STEP_FAILED = "PipelineStepFailed";
    public static final String PIPELINE_COMPLETED = "PipelineCompleted";
    public static final String PIPELINE_FAILED = "PipelineFailed";
    /// US dollars of one answer of a language model in any step. Tries that a retry made good are in [#MODEL_COST]
    /// only.
    public static final String PIPELINE_COST = "PipelineCost";
    /// A step of the pipeline; `PipelineStep.id`.
    public static final String DIMENSION_STEP = "step";

    private MetricNames() {}
}
