package com.careervp.vpr.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.vpr.report.ResultStore;
import com.careervp.vpr.report.StoredReport;
import com.careervp.vpr.report.StoredReportJson;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Reports as JSON objects in an S3 bucket.
public final class S3ResultStore implements ResultStore {
    private static final String JSON = "application/json; charset=utf-8";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3ResultStore(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public void put(StoredReport report) {
        RequestBody body = RequestBody.fromString(StoredReportJson.write(report).toString());
        AwsFailures.translating(
                "storing the report of job " + report.jobId(),
                () -> s3.putObject(
                        request -> request.bucket(bucket)
                                .key(StoredReport.keyOf(report.jobId()))
                                .contentType(JSON),
                        body));
    }

    /// The function's role needs `s3:ListBucket`: without it S3 answers 403 and not 404 for a key that does not exist
    /// ("GetObject" in the S3 API reference).
    @Override
    public Optional<StoredReport> find(String jobId) {
        return AwsFailures.translating("reading the report of job " + jobId, () -> {
            try {
                return Optional.of(StoredReportJson.read(
                        s3.getObjectAsBytes(request -> request.bucket(bucket).key(StoredReport.keyOf(jobId)))
                                .asUtf8String()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public URI link(String key, Duration validFor) {
        return AwsFailures.translating(
                "signing a link to " + key,
                () -> URI.create(presigner
                        .presignGetObject(request -> request.signatureDuration(validFor)
                                .getObjectRequest(
                                        object -> object.bucket(bucket).key(key)))
                        .url()
                        .toString()));
    }
}
