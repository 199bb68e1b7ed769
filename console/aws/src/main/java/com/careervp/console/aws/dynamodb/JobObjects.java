package com.careervp.console.aws.dynamodb;

import com.careervp.console.aws.failure.AwsCalls;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// What jobs have made, in one bucket.
final class JobObjects {
    private final S3Client s3;
    private final String bucket;
    private final AwsCalls calls;

    JobObjects(S3Client s3, String bucket, String profile) {
        this.s3 = s3;
        this.bucket = bucket;
        this.calls = new AwsCalls("S3", profile);
    }

    /// Empty when there is no such object.
    Optional<byte[]> content(String key) {
        return calls.call("GetObject", () -> {
            try {
                return Optional.of(
                        s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                                .asByteArray());
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }
}
