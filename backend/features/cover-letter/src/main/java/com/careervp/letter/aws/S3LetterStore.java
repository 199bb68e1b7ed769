package com.careervp.letter.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.letter.LetterStore;
import com.careervp.letter.StoredLetter;
import com.careervp.letter.StoredLetterJson;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Letters in an S3 bucket: `letters/{id}.docx` and `letters/{id}.json`. The Word file goes first, so that a letter
/// whose JSON is there is whole; one whose JSON could not be written is removed by the bucket's lifecycle.
public final class S3LetterStore implements LetterStore {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3LetterStore(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public void put(StoredLetter letter, byte[] word) {
        put(wordKey(letter.id()), WORD, RequestBody.fromBytes(word));
        put(
                jsonKey(letter.id()),
                JSON,
                RequestBody.fromString(StoredLetterJson.write(letter).toString()));
    }

    private void put(String key, String type, RequestBody body) {
        AwsFailures.translating(
                "storing " + key,
                () -> s3.putObject(request -> request.bucket(bucket).key(key).contentType(type), body));
    }

    @Override
    public URI link(String letterId, Duration validFor) {
        String key = wordKey(letterId);
        return AwsFailures.translating(
                "signing a link to " + key,
                () -> URI.create(presigner
                        .presignGetObject(request -> request.signatureDuration(validFor)
                                .getObjectRequest(object -> object.bucket(bucket)
                                        .key(key)
                                        .responseContentType(WORD)
                                        .responseContentDisposition("attachment; filename=\"cover-letter.docx\"")))
                        .url()
                        .toString()));
    }

    private static String wordKey(String id) {
        return "letters/" + id + ".docx";
    }

    private static String jsonKey(String id) {
        return "letters/" + id + ".json";
    }
}
