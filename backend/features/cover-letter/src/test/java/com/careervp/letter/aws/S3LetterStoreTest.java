package com.careervp.letter.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.CallFaults;
import com.careervp.aws.faults.CallFaults.Kind;
import com.careervp.aws.faults.Killed;
import com.careervp.kernel.failure.FailureException;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Deadline;
import com.careervp.letter.LetterOutcome;
import com.careervp.letter.LetterRequest;
import com.careervp.letter.LetterRequestJson;
import com.careervp.letter.StoredLetter;
import com.careervp.letter.testing.World;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// A letter is two objects. Wherever the process dies between them, whoever finds the one that names the letter finds
/// both.
class S3LetterStoreTest {
    private static final S3Presigner NO_LINKS = (S3Presigner) Proxy.newProxyInstance(
            S3LetterStoreTest.class.getClassLoader(), new Class<?>[] {S3Presigner.class}, (_, method, _) -> {
                throw new UnsupportedOperationException("the test signs nothing, not " + method.getName());
            });

    private final Map<String, byte[]> bucket = new TreeMap<>();
    private final CallFaults faults = new CallFaults();
    private final S3Client s3 = faults.around(S3Client.class, new Bucket(), SdkClientException::create);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLetterThatIsNamedIsWholeWhereverThePutWasInterrupted(Kind kind) {
        StoredLetter letter = letter();
        for (int number = 1; number <= 2; number++) {
            bucket.clear();
            faults.at(number, kind);
            put(letter);
            assertThat(faults.hasHappened()).isTrue();
            assertThat(bucket.containsKey("letters/" + letter.id() + ".json"))
                    .as(kind + " at put " + number)
                    .isEqualTo(number == 2 && (kind == Kind.KILLED_AFTER || kind == Kind.FAILED_AFTER));
            assertThat(bucket.keySet()).allMatch(key -> bucket.containsKey(key.replace(".json", ".docx")));

            faults.stop();
            put(letter);
            assertThat(bucket).containsOnlyKeys("letters/" + letter.id() + ".docx", "letters/" + letter.id() + ".json");
        }
    }

    private void put(StoredLetter letter) {
        try {
            new S3LetterStore(s3, NO_LINKS, "letters").put(letter, new byte[] {'P', 'K'});
        } catch (FailureException | Killed interrupted) {
            // what is left in the bucket is what the test is about
        }
    }

    private static StoredLetter letter() {
        World world = new World();
        if (LetterRequestJson.read(world.body()) instanceof Validated.Valid<LetterRequest>(LetterRequest request)
                && world.write().write(request, World.USER, Deadline.none()) instanceof LetterOutcome.Written written) {
            return written.letter();
        }
        throw new AssertionError("the sample makes no letter");
    }

    private final class Bucket implements S3Client {
        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            try {
                bucket.put(
                        request.key(), body.contentStreamProvider().newStream().readAllBytes());
            } catch (IOException e) {
                throw new AssertionError("reading memory", e);
            }
            return PutObjectResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
