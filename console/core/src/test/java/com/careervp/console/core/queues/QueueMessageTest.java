package com.careervp.console.core.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueMessageTest {
    private static final String NOTIFICATION = """
            {"Type":"Notification","MessageId":"m","TopicArn":"arn:aws:sns:us-east-1:000000000000:t",
             "Message":"{\\"jobId\\":\\"j1\\"}","Timestamp":"2026-11-22T12:00:00.000Z"}""";

    private static QueueMessage message(String body) {
        return new QueueMessage("m", "r", body, Map.of(), 1, Instant.EPOCH);
    }

    @Test
    void aReportsAndAnUploadsMessageNameTheirJob() {
        assertThat(message("{\"job_id\":\"j1\"}").jobId()).contains("j1");
        assertThat(message("{\"jobId\":\"j1\"}").jobId()).contains("j1");
    }

    @Test
    void theJobIsFoundInWhatSnsAndLambdaPutAroundTheMessage() {
        assertThat(message(NOTIFICATION).jobId()).contains("j1");
        String event = "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":" + NOTIFICATION + "}]}";
        assertThat(message(event).jobId()).contains("j1");
        assertThat(message("{\"version\":\"1.0\",\"requestContext\":{\"condition\":\"RetriesExhausted\"},"
                                + "\"requestPayload\":" + event + ",\"responsePayload\":{\"errorMessage\":\"no\"}}")
                        .jobId())
                .contains("j1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"job_id\":7}",
                "{\"jobId\":\" \"}",
                "{\"Message\":\"plain words\"}",
                "{\"Message\":{\"jobId\":\"j1\"}}",
                "{\"requestPayload\":\"text\"}",
                "{\"Records\":[]}"
            })
    void whatNamesNoJobHasNone(String body) {
        assertThat(message(body).jobId()).isEmpty();
    }
}
