package com.careervp.contract;

/// The classes that the template names as handlers. Each has a no-argument constructor, which Lambda calls, and one
/// that takes a `com.careervp.aws.FunctionSetup`, which the sandbox and the tests call.
public final class HandlerClasses {
    public static final String VPR_SYNC = "com.careervp.vpr.handler.VprSyncHandler";
    public static final String VPR_SUBMIT = "com.careervp.vpr.handler.VprSubmitHandler";
    public static final String VPR_WORKER = "com.careervp.vpr.handler.VprWorkerHandler";
    public static final String VPR_STATUS = "com.careervp.vpr.handler.VprStatusHandler";
    public static final String JOB_POSTINGS = "com.careervp.career.handler.JobPostingsHandler";
    public static final String COVER_LETTER = "com.careervp.letter.handler.CoverLetterHandler";
    public static final String CV_TAILORING = "com.careervp.tailoring.handler.CvTailoringHandler";
    public static final String CV_UPLOAD = "com.careervp.pipeline.handler.UploadHandler";
    public static final String CV_EXTRACTOR = "com.careervp.pipeline.handler.ExtractorHandler";
    public static final String CV_GENERATOR = "com.careervp.pipeline.handler.CvGeneratorHandler";
    public static final String CV_MATCHER = "com.careervp.pipeline.handler.MatcherHandler";
    public static final String CV_FEEDBACK = "com.careervp.pipeline.handler.FeedbackHandler";
    public static final String CV_OFFER = "com.careervp.pipeline.handler.OfferHandler";
    public static final String CV_DASHBOARD = "com.careervp.pipeline.handler.DashboardHandler";
    public static final String CV_STATUS = "com.careervp.pipeline.handler.StatusHandler";
    public static final String CV_DOWNLOAD = "com.careervp.pipeline.handler.DownloadHandler";
    public static final String CV_SWEEPER = "com.careervp.pipeline.handler.SweeperHandler";
    public static final String HEALTH = "com.careervp.operations.handler.HealthHandler";
    public static final String ROLLOUT_GUARD = "com.careervp.operations.handler.RolloutGuardHandler";

    private HandlerClasses() {}
}
