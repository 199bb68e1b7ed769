package com.careervp.console.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.services.HttpServiceApi;
import com.careervp.console.core.services.RefusedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServiceCommandsTest {
    private static final String POSTING =
            "{\"company_name\":\"Acme\",\"role_title\":\"Engineer\",\"requirements\":[\"Java\"],\"language\":\"de\"}";
    private static final String RUNNING =
            "{\"jobId\":\"j1\",\"status\":\"processing\",\"progress\":5,\"steps\":{\"pdf_extraction\":{\"state\":\"running\"}}}";
    private static final String STATUS = "GET /api/v1/cv/status/j1";

    private final FakeApi api;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;

    ServiceCommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.api = new FakeApi();
    }

    @BeforeEach
    void aCvAndAPosting() throws IOException {
        Files.writeString(folder.resolve("my cv.pdf"), "%PDF-1.7 something");
        Files.writeString(folder.resolve("posting.json"), POSTING);
        api.answers("POST /api/job-postings", 201, "{\"job_id\":\"p1\"}")
                .answers("POST /api/v1/cv/upload", 202, "{\"jobId\":\"j1\",\"status\":\"pending\"}");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private int run(ServiceCommand command, String... arguments) {
        new CommandLine(command).parseArgs(arguments);
        Timing timing = new Timing(Clock.systemUTC(), System::nanoTime, wait -> {}, 1);
        Output output = new Output(new PrintWriter(out), new PrintWriter(err));
        try (HttpServiceApi client = HttpServiceApi.open(api.url(), "secret")) {
            return command.call(new ServiceSession(client, "user-1", timing, output, true, new WorkingFolder(folder)));
        }
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    private static String ended(String status, String wordState, String rest) {
        return "{\"jobId\":\"j1\",\"status\":\"" + status + "\",\"progress\":100,\"steps\":{"
                + "\"pdf_extraction\":{\"state\":\"done\",\"startedAt\":\"2026-01-01T00:00:00Z\","
                + "\"endedAt\":\"2026-01-01T00:00:01.500Z\"},\"word_generation\":{\"state\":\"" + wordState + "\"}}"
                + rest + "}";
    }

    private void links() {
        api.answers(
                        "GET /api/v1/cv/download/j1",
                        200,
                        "{\"outputs\":{\"cv_json\":\"" + api.url() + "/files/a?x=1\",\"dashboard_html\":\"" + api.url()
                                + "/files/b\"}}")
                .answers("GET /files/a", 200, "{}")
                .answers("GET /files/b", 200, "<html></html>");
    }

    @Test
    void anUploadIsFollowedToItsEndAndEveryOutputIsWritten() throws IOException {
        api.answers(STATUS, 202, RUNNING)
                .answers(STATUS, 503, "{\"code\":\"STORAGE_UNAVAILABLE\"}")
                .answers(STATUS, 200, ended("completed", "done", ",\"matchScore\":71,\"cvId\":\"c1\""));
        links();

        assertThat(run(new PipelineCommands.Submit(), "my cv.pdf", "--posting", "posting.json"))
                .isZero();

        assertThat(json().path("matchScore").asInt()).isEqualTo(71);
        assertThat(json().at("/steps/pdf_extraction/seconds").asDouble()).isEqualTo(1.5);
        assertThat(Path.of(json().at("/outputs/dashboard.html").asText()))
                .isEqualTo(folder.resolve("careervp-j1/dashboard.html"))
                .hasContent("<html></html>");
        FakeApi.Asked upload = api.asked("POST /api/v1/cv/upload").getFirst();
        assertThat(upload.query()).isEqualTo("language=de&job_id=p1&file_name=my cv.pdf");
        assertThat(upload.authorization()).isEqualTo("Bearer secret");
        assertThat(upload.type()).isEqualTo("application/pdf");
        assertThat(api.asked("GET /files/a").getFirst().authorization()).isEmpty();
        assertThat(err.toString()).contains("pdf_extraction: running", "pdf_extraction: done after 1.5 s");
    }

    @Test
    void aFailedJobSaysItsCodeAndAFailedStepIsAFailureToo() throws IOException {
        api.answers(
                STATUS,
                200,
                ended("failed", "waiting", ",\"error\":{\"code\":\"NO_CV_FOUND\",\"message\":\"It is no CV.\"}"));
        links();
        assertThat(run(new PipelineCommands.Submit(), "my cv.pdf")).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("NO_CV_FOUND: It is no CV.");
        assertThat(json().at("/error/code").asText()).isEqualTo("NO_CV_FOUND");
        assertThat(api.asked("POST /api/job-postings")).isEmpty();
    }

    @Test
    void oneFailedStepIsAFailureAndTheOtherOutputsAreWritten() throws IOException {
        api.answers(STATUS, 200, ended("completed", "failed", ""));
        links();
        assertThat(run(new PipelineCommands.Submit(), "my cv.pdf", "--out", "here"))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(folder.resolve("here/cv_data.json")).hasContent("{}");
        assertThat(json().at("/steps/word_generation/state").asText()).isEqualTo("failed");
    }

    @Test
    void aLetterIsWrittenFromTheExtractedCv() throws IOException {
        api.answers(STATUS, 202, RUNNING.replace("\"progress\"", "\"cvId\":\"c1\",\"progress\""))
                .answers(
                        "POST /api/cover-letter",
                        200,
                        "{\"code\":\"COVER_LETTER_GENERATED_SUCCESS\",\"download_url\":\"" + api.url() + "/files/w\"}")
                .answers("GET /files/w", 200, "word");
        assertThat(run(new LetterCommand(), "my cv.pdf", "--posting", "posting.json", "--words", "250"))
                .isZero();
        JsonNode body = new ObjectMapper()
                .readTree(api.asked("POST /api/cover-letter").getFirst().body());
        assertThat(body.path("cv_id").asText()).isEqualTo("c1");
        assertThat(body.path("job_title").asText()).isEqualTo("Engineer");
        assertThat(body.at("/preferences/word_count_target").asInt()).isEqualTo(250);
        assertThat(folder.resolve("careervp-j1/cover-letter.docx")).hasContent("word");
    }

    @Test
    void aRefusedTailoringKeepsTheCodeOfTheApi() {
        api.answers(STATUS, 202, RUNNING.replace("\"progress\"", "\"cvId\":\"c1\",\"progress\""))
                .answers("POST /api/cv-tailoring", 400, "{\"code\":\"CV_NOT_FOUND\",\"error\":\"CV not found\"}");
        assertThatThrownBy(() -> run(new TailorCommand(), "my cv.pdf", "--posting", "posting.json"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("CV_NOT_FOUND: CV not found");
    }

    @Test
    void badFilesAreNamedBeforeAnythingIsSent() throws IOException {
        Files.writeString(folder.resolve("text.pdf"), "hello");
        Files.writeString(folder.resolve("broken.json"), "{\"company_name\": ");
        Files.writeString(folder.resolve("nested.json"), "[".repeat(2_000));
        Files.writeString(folder.resolve("short.json"), "{\"company_name\":7,\"requirements\":[]}");
        mistake("not there", "missing.pdf");
        mistake("does not begin with %PDF", "text.pdf");
        mistake("not JSON", "my cv.pdf", "--posting", "broken.json");
        mistake("not JSON", "my cv.pdf", "--posting", "nested.json");
        mistake("company_name is 7", "my cv.pdf", "--posting", "short.json");
        mistake("role_title is missing", "my cv.pdf", "--posting", "short.json");
        mistake("requirements is []", "my cv.pdf", "--posting", "short.json");
        mistake("--language is \"it\"", "my cv.pdf", "--language", "it");
        assertThat(api.asked("POST /api/v1/cv/upload")).isEmpty();
        assertThat(api.asked("POST /api/job-postings")).isEmpty();
    }

    private void mistake(String expected, String... arguments) {
        assertThatThrownBy(() -> run(new PipelineCommands.Submit(), arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }
}
