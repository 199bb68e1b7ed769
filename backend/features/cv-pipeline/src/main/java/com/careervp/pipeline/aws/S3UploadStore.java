package com.careervp.pipeline.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.PipelineOutput;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.job.UploadStore;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Uploads and outputs in two S3 buckets.
public final class S3UploadStore implements UploadStore {
    private final S3Client s3;
    private final S3Presigner presigner;
    private final String uploads;
    private final String outputs;

    public S3UploadStore(S3Client s3, S3Presigner presigner, String uploadsBucket, String outputsBucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.uploads = uploadsBucket;
        this.outputs = outputsBucket;
    }

    @Override
    public void putUpload(Upload upload, byte[] pdf) {
        AwsFailures.translating(
                "storing the file of upload " + upload.id(),
                () -> s3.putObject(
                        request -> request.bucket(uploads).key(upload.key()).contentType("application/pdf"),
                        RequestBody.fromBytes(pdf)));
    }

    @Override
    public Optional<byte[]> upload(String jobId) {
        return read("reading the file of upload " + jobId, uploads, Upload.keyOf(jobId));
    }

    @Override
    public void putOutput(String jobId, PipelineOutput output, byte[] content) {
        AwsFailures.translating(
                "storing " + output.id() + " of upload " + jobId,
                () -> s3.putObject(
                        request ->
                                request.bucket(outputs).key(output.keyOf(jobId)).contentType(output.contentType()),
                        RequestBody.fromBytes(content)));
    }

    @Override
    public Optional<byte[]> output(String jobId, PipelineOutput output) {
        return read("reading " + output.id() + " of upload " + jobId, outputs, output.keyOf(jobId));
    }

    /// The function's role needs `s3:ListBucket`: without it S3 answers 403 and not 404 for a key that does not exist
    /// ("GetObject" in the S3 API reference).
    private Optional<byte[]> read(String what, String bucket, String key) {
        return AwsFailures.translating(what, () -> {
            try {
                return Optional.of(
                        s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                                .asByteArray());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public URI link(String jobId, PipelineOutput output, String fileName, Duration validFor) {
        return AwsFailures.translating(
                "signing a link to " + output.id() + " of upload " + jobId,
                () -> URI.create(presigner
                        .presignGetObject(request -> request.signatureDuration(validFor)
                                .getObjectRequest(object -> object.bucket(outputs)
                                        .key(output.keyOf(jobId))
                                        .responseContentDisposition("inline; filename=\"" + fileName + "\"")))
                        .url()
                        .toString()));
    }
}
