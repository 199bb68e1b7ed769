package com.careervp.pipeline.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.validation.Problems;
import com.careervp.language.json.CareerJson;
import com.careervp.pipeline.job.ExtractionCache;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Extracted CVs under [#PREFIX] of the bucket of outputs, where a lifecycle rule of the bucket removes them after
/// [#KEPT].
public final class S3ExtractionCache implements ExtractionCache {
    public static final String PREFIX = "extractions/";
    public static final Duration KEPT = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(S3ExtractionCache.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final S3Client s3;
    private final String bucket;
    private final InstantSource time;

    public S3ExtractionCache(S3Client s3, String bucket, InstantSource time) {
        this.s3 = s3;
        this.bucket = bucket;
        this.time = time;
    }

    @Override
    public Optional<Cv> find(String contentHash, String extractor) {
        return AwsFailures.translating("looking for an earlier extraction", () -> {
            try {
                return current(
                        s3.getObjectAsBytes(request -> request.bucket(bucket).key(key(contentHash, extractor))));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    /// S3 removes objects up to a day or two after their time.
    private Optional<Cv> current(ResponseBytes<GetObjectResponse> object) {
        Instant stored = object.response().lastModified();
        if (stored != null && stored.plus(KEPT).isBefore(time.instant())) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        try {
            Cv cv = CareerJson.readCv(MAPPER.readTree(object.asUtf8String()), "", problems);
            if (problems.isEmpty()) {
                return Optional.of(cv);
            }
            LOG.warn("an earlier extraction is unusable and made anew: {} problems", problems.count());
        } catch (JacksonException e) {
            LOG.warn("an earlier extraction is no JSON and made anew");
        }
        return Optional.empty();
    }

    @Override
    public void put(String contentHash, String extractor, Cv cv) {
        AwsFailures.translating(
                "keeping an extraction",
                () -> s3.putObject(
                        request -> request.bucket(bucket)
                                .key(key(contentHash, extractor))
                                .contentType("application/json; charset=utf-8"),
                        RequestBody.fromString(CareerJson.write(cv).toString())));
    }

    private static String key(String contentHash, String extractor) {
        return PREFIX + contentHash + "/" + extractor + ".json";
    }
}
