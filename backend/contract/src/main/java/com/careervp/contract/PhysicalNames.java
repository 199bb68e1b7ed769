package com.careervp.contract;

import java.util.List;

/// The physical names of one environment's resources: kebab-case, with the environment as the suffix.
public record PhysicalNames(DeploymentStage stage) {

    public String api() {
        return named("careervp-api");
    }

    /// The REST API's stage, also the first path segment of its URL.
    public String apiStage() {
        return stage.id();
    }

    public String apiAccessLogGroup() {
        return "/aws/apigateway/" + named("careervp-api-access");
    }

    public String vprSyncFunction() {
        return named("careervp-vpr-sync-lambda");
    }

    public String vprSubmitFunction() {
        return named("careervp-vpr-submit-lambda");
    }

    public String vprWorkerFunction() {
        return named("careervp-vpr-worker-lambda");
    }

    public String vprStatusFunction() {
        return named("careervp-vpr-status-lambda");
    }

    public String coverLetterFunction() {
        return named("careervp-cover-letter-handler");
    }

    /// Letters as JSON and as Word files.
    public String coverLettersBucket(String account, String region) {
        return named("careervp-cover-letters") + "-" + account + "-" + region;
    }

    public String healthFunction() {
        return named("careervp-health-lambda");
    }

    public String rolloutGuardFunction() {
        return named("careervp-rollout-guard-lambda");
    }

    public String vprJobsQueue() {
        return named("careervp-vpr-jobs-queue");
    }

    public String vprJobsDeadLetterQueue() {
        return named("careervp-vpr-jobs-dlq");
    }

    public String jobsTable() {
        return named("careervp-jobs-table");
    }

    /// The newest CVs of every user: partition key `user_id`, sort key `version`.
    public String cvsTable() {
        return named("careervp-cvs-table");
    }

    /// Job postings by id.
    public String postingsTable() {
        return named("careervp-job-postings-table");
    }

    /// Requests of every person, counted by limit.
    public String rateLimitsTable() {
        return named("careervp-rate-limits");
    }

    public String postingsFunction() {
        return named("careervp-job-postings-lambda");
    }

    public String userPool() {
        return named("careervp-users");
    }

    /// The user pool's one client: the product's own pages.
    public String userPoolClient() {
        return named("careervp-web");
    }

    public String cvTailoringFunction() {
        return named("careervp-cv-tailoring-lambda");
    }

    /// Tailored CVs by application: partition key `application_id`, sort key `created_at`.
    public String tailoredArtifactsTable() {
        return named("cv-tailored-artifacts");
    }

    /// Tailored CVs as files, JSON and Word.
    public String artifactsBucket(String account, String region) {
        return named("careervp-cv-artifacts") + "-" + account + "-" + region;
    }

    public String cvTailoringDashboard() {
        return "CV-Tailoring-Monitoring-" + stage.id();
    }

    /// Uploads and what becomes of them.
    public String pipelineTable() {
        return named("cv-metadata");
    }

    public String pipelineQueue() {
        return named("careervp-cv-processing-queue");
    }

    public String pipelineDeadLetterQueue() {
        return named("careervp-cv-processing-dlq");
    }

    /// Where a function's call goes that SNS could not deliver or that failed for good.
    ///
    /// @param function the middle of the function's name, e.g. `matcher`
    public String pipelineFunctionDeadLetterQueue(String function) {
        return named("careervp-" + function + "-dlq");
    }

    /// Tells the parallel steps that a CV was extracted.
    public String cvExtractedTopic() {
        return named("careervp-cv-extracted");
    }

    /// Tells the dashboard that the parallel steps have ended.
    public String cvReadyTopic() {
        return named("careervp-cv-ready");
    }

    public String uploadsBucket(String account, String region) {
        return named("careervp-cv-uploads") + "-" + account + "-" + region;
    }

    public String outputsBucket(String account, String region) {
        return named("careervp-cv-outputs") + "-" + account + "-" + region;
    }

    /// A function of the pipeline.
    ///
    /// @param name the middle of it: `upload-handler`, `cv-extractor`, `cv-generator`, `matcher`, `feedback`,
    ///     `offer-generator`, `dashboard-builder`, `cv-status`, `cv-download`, `cv-sweeper`
    public String pipelineFunction(String name) {
        return named("careervp-" + name + "-lambda");
    }

    public String operationsTable() {
        return named("careervp-operations");
    }

    /// Bucket names are global in AWS, therefore the account and the region are part of them.
    public String vprResultsBucket(String account, String region) {
        return named("careervp-vpr-results") + "-" + account + "-" + region;
    }

    public String alarmTopic() {
        return named("careervp-alarms");
    }

    public String vprDashboard() {
        return "VPR-Async-Monitoring-" + stage.id();
    }

    /// `careervp-{what}-alarm-{env}`.
    public String alarm(String what) {
        return named("careervp-" + what + "-alarm");
    }

    public String functionLogGroup(String functionName) {
        return "/aws/lambda/" + functionName;
    }

    public List<String> functions() {
        return List.of(
                vprSyncFunction(),
                vprSubmitFunction(),
                vprWorkerFunction(),
                vprStatusFunction(),
                postingsFunction(),
                cvTailoringFunction(),
                coverLetterFunction(),
                pipelineFunction("upload-handler"),
                pipelineFunction("cv-extractor"),
                pipelineFunction("cv-generator"),
                pipelineFunction("matcher"),
                pipelineFunction("feedback"),
                pipelineFunction("offer-generator"),
                pipelineFunction("dashboard-builder"),
                pipelineFunction("cv-status"),
                pipelineFunction("cv-download"),
                pipelineFunction("cv-sweeper"),
                healthFunction(),
                rolloutGuardFunction());
    }

    private String named(String base) {
        return base + "-" + stage.id();
    }
}
