package com.careervp.pipeline.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.pipeline.handler.Api.Answer;
import com.careervp.pipeline.pdf.HostileFiles;
import com.careervp.pipeline.testing.PipelineWorld;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that mean harm are refused at the door with a code, and nothing of them is kept.
class HostileUploadsTest {

    static Stream<HostileFiles.File> files() {
        return HostileFiles.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aHostileFileIsRefusedWithItsCodeAndNothingIsKept(HostileFiles.File file) {
        PipelineWorld world = new PipelineWorld();

        Answer answer = new Api(world).upload(file.content(), Map.of("language", "en"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).as(answer.text()).isEqualTo(file.code());
        assertThat(answer.error()).contains("expected").doesNotContain("Exception", "pdfbox");
        assertThat(world.jobs.all()).isEmpty();
        assertThat(world.files.size()).isZero();
        assertThat(world.deliveries.sent()).isZero();
        assertThat(world.cvs.size()).isZero();
        assertThat(world.metricLines).isEmpty();
    }
}
