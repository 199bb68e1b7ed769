package com.careervp.pipeline.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.OddTexts;
import com.careervp.pipeline.handler.Api.Answer;
import com.careervp.pipeline.job.Upload;
import com.careervp.pipeline.testing.CvPdfs;
import com.careervp.pipeline.testing.PipelineWorld;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Nothing a caller can send makes the routes store, queue, tell what they should not, or fail on their own account.
class MalformedRequestsTest {
    private static final int REQUESTS = 1_000;
    private static final long SEED = 20_261_122;
    private static final String FOREIGN_JOB = "00000000-0000-4000-8000-0000000000aa";

    @Test
    void aThousandMalformedRequestsAreAllRefusedWithTheErrorBodyAndLeaveNothingBehind() {
        PipelineWorld world = new PipelineWorld();
        world.jobs.create(new Upload(
                FOREIGN_JOB,
                "user-2",
                OddTexts.PERSONAL + ".pdf",
                "en",
                null,
                "abc",
                Instant.parse("2026-11-22T07:00:00Z")));
        String foreignPosting = world.postings.store("user-2", CvPdfs.posting()).id();
        Api api = new Api(world);
        MalformedRequests requests = new MalformedRequests(new Random(SEED), FOREIGN_JOB, foreignPosting);
        Map<String, Integer> kinds = new TreeMap<>();
        for (int number = 0; number < REQUESTS; number++) {
            MalformedRequests.Request request = requests.next();
            kinds.merge(request.kind(), 1, Integer::sum);
            Answer answer = request.send(api);

            String which = "request " + number + ", " + request.kind() + ": " + answer.text();
            assertThat(answer.status()).as(which).isIn(400, 401, 403, 404);
            assertThat(answer.code())
                    .as(which)
                    .isIn(
                            "VALIDATION_ERROR",
                            "INVALID_PDF",
                            "UNAUTHORIZED",
                            "FORBIDDEN",
                            "JOB_NOT_FOUND",
                            "PDF_NO_TEXT");
            assertThat(answer.body().path("success").asBoolean(true)).as(which).isFalse();
            assertThat(answer.error()).as(which).isNotEmpty().hasSizeLessThan(1_000);
            assertThat(answer.body().path("request_id").asText()).as(which).isEqualTo("request-1");
            assertThat(answer.body().size()).as(which).isEqualTo(4);
            assertThat(answer.text())
                    .as(which)
                    .doesNotContain(
                            "Exception", "com.careervp", "pdfbox", OddTexts.PERSONAL, "<script", "\u202e", "\\u0000");
        }
        assertThat(kinds).as("every kind was sent").hasSize(14);
        assertThat(world.jobs.all()).as("only somebody else's").hasSize(1);
        assertThat(world.files.size()).isZero();
        assertThat(world.deliveries.sent()).isZero();
        assertThat(world.cvs.size()).isZero();
        assertThat(world.cache.size()).isZero();
        assertThat(world.metricLines).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAsSuch() {
        PipelineWorld world = new PipelineWorld();
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(CvPdfs.plain(), 0, large, 0, 200);

        Answer answer = new Api(world).upload(large, Map.of());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(world.files.size()).isZero();
    }

    @Test
    void whateverAFileIsCalledItsNameIsShortAndHarmless() {
        OddTexts odd = new OddTexts(new Random(SEED));
        for (int number = 0; number < REQUESTS; number++) {
            PipelineWorld world = new PipelineWorld();
            String given = odd.next();
            Answer answer = new Api(world).upload(CvPdfs.plain(), Map.of("file_name", given));

            String name = world.theJob().upload().fileName();
            assertThat(answer.status()).isEqualTo(202);
            assertThat(name).isNotBlank().doesNotContain("/", "\\", "\"", "<", ">", "\n", "\r", "\u0000");
            assertThat(name.codePoints().count()).isLessThanOrEqualTo(120);
            assertThat(name.codePoints())
                    .allMatch(c ->
                            Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT);
        }
    }

    @Test
    void theStatusNamesTheVersionOfTheCvThatOtherRoutesAskFor() {
        PipelineWorld world = new PipelineWorld();
        Api api = new Api(world);
        String jobId = api.upload(CvPdfs.plain(), Map.of("language", "en"))
                .body()
                .path("jobId")
                .asText();
        assertThat(api.status(PipelineWorld.USER, jobId).body().has("cvVersion"))
                .isFalse();
        world.workOff();

        Answer status = api.status(PipelineWorld.USER, jobId);

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body().path("cvVersion").asInt()).isEqualTo(1);
        assertThat(status.body().path("cvId").asText())
                .isEqualTo(world.cvs.newest(PipelineWorld.USER).orElseThrow().id());
    }
}
