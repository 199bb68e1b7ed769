package com.careervp.console.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableResultTest {

    @Test
    void namesBecomeHeadingsAndListsBecomeBullets() {
        String text = ReadableResult.of("""
                {"language":"en","evidence_matrix":[{"requirement":"Java","alignment":"STRONG"}],"keywords":["AWS","SQL"]}
                """);
        assertThat(text).isEqualTo("""
                Language: en

                EVIDENCE MATRIX
                • Requirement: Java
                    Alignment: STRONG

                KEYWORDS
                • AWS
                • SQL
                """);
    }

    @Test
    void longTextStandsBelowItsHeading() {
        String summary = "word ".repeat(40).strip();
        assertThat(ReadableResult.of("{\"executive_summary\":\"" + summary + "\"}"))
                .isEqualTo("EXECUTIVE SUMMARY\n" + summary + "\n");
    }

    @Test
    void whatIsNotAnObjectComesBackAsItIs() {
        assertThat(ReadableResult.of("plain words")).isEqualTo("plain words");
        assertThat(ReadableResult.of("[1,2]")).isEqualTo("[1,2]");
        assertThat(ReadableResult.of("")).isEmpty();
    }
}
