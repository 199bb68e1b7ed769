package com.careervp.console.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedJsonTest {

    @Test
    void aDocumentGetsALineForEveryField() {
        assertThat(IndentedJson.of("{\"name\":\"Müller\",\"skills\":[\"Java\"]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualToIgnoringNewLines("{  \"name\" : \"Müller\",  \"skills\" : [ \"Java\" ]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{\"cut\":", "7"})
    void whatIsNoDocumentStaysAsItIs(String text) {
        assertThat(IndentedJson.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
}
