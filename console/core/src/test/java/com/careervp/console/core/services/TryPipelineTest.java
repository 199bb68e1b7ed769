package com.careervp.console.core.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.console.core.environment.Timing;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TryPipelineTest {
    private static final PdfFile PDF = new PdfFile("my cv.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    private static final String TOKEN = "h."
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"sub\":\"user-9\"}".getBytes(StandardCharsets.UTF_8))
            + ".s";

    private final List<String> asked = new ArrayList<>();
    private int status = 202;

    /// Answers every post with both ids.
    private final class Api implements ServiceApi {
        @Override
        public Reply get(String path) {
            throw new IllegalStateException("nothing is to be looked at");
        }

        @Override
        public Reply post(String path, String contentType, byte[] body) {
            asked.add(path
                    + (contentType.equals("application/json") ? " " + new String(body, StandardCharsets.UTF_8) : ""));
            String answer = status < 300 ? "{\"job_id\":\"p1\",\"jobId\":\"j1\"}" : "{\"code\":\"INVALID_PDF\"}";
            return Reply.of(status, "", answer.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public byte[] download(URI link) {
            throw new IllegalStateException("nothing is to be downloaded");
        }
    }

    private final class Signing implements SignIn {
        private final boolean needsToken;

        Signing(boolean needsToken) {
            this.needsToken = needsToken;
        }

        @Override
        public ServiceApi as(String user) {
            asked.add("as " + user);
            return new Api();
        }

        @Override
        public boolean needsToken() {
            return needsToken;
        }
    }

    private TryPipeline.Started start(boolean needsToken, Optional<Posting> posting, String userOrToken) {
        return new TryPipeline(new Signing(needsToken), Timing.real(Clock.systemUTC()))
                .start(new TryRequest(PDF, "de", posting, userOrToken));
    }

    private static Posting posting() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("company_name", "Acme")
                .put("role_title", "Engineer");
        json.putArray("requirements").add("Java");
        return Posting.of(json);
    }

    @Test
    void thePostingIsStoredForThePersonAndTheFileUploadedForIt() {
        TryPipeline.Started started = start(false, Optional.of(posting()), "user-1");
        assertThat(started.jobId()).isEqualTo("j1");
        assertThat(started.userId()).isEqualTo("user-1");
        assertThat(started.postingId()).contains("p1");
        assertThat(asked.getFirst()).isEqualTo("as user-1");
        assertThat(asked.get(1)).startsWith("/api/job-postings {\"user_id\":\"user-1\"");
        assertThat(asked.getLast()).isEqualTo("/api/v1/cv/upload?language=de&job_id=p1&file_name=my%20cv.pdf");
    }

    @Test
    void withoutAPostingNoneIsStored() {
        assertThat(start(false, Optional.empty(), "user-1").postingId()).isEmpty();
        assertThat(asked).containsExactly("as user-1", "/api/v1/cv/upload?language=de&file_name=my%20cv.pdf");
    }

    @Test
    void aTokenSaysWhoUploads() {
        assertThat(start(true, Optional.empty(), TOKEN).userId()).isEqualTo("user-9");
        assertThatIllegalArgumentException().isThrownBy(() -> start(true, Optional.empty(), "no token"));
    }

    @Test
    void aRefusalKeepsTheCodeOfTheApi() {
        status = 400;
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> start(false, Optional.empty(), "user-1"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("INVALID_PDF"));
    }
}
