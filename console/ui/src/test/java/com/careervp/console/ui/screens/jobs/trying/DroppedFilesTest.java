package com.careervp.console.ui.screens.jobs.trying;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.widgets.FileDrop;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedFilesTest {
    private final DroppedFiles dropped = new DroppedFiles();

    private FileDrop.Offer judge(String... names) {
        return dropped.judge(
                Stream.of(names).map(name -> Path.of("/home/dana", name)).toList());
    }

    @Test
    void aPdfIsWelcomeAndNamed() {
        assertThat(judge("My CV.PDF").welcome()).isTrue();
        assertThat(judge("My CV.PDF").title()).contains("My CV.PDF");
    }

    @Test
    void aPdfWithAPostingIsWelcomeAndBothAreNamed() {
        FileDrop.Offer offer = judge("posting.json", "cv.pdf");
        assertThat(offer.welcome()).isTrue();
        assertThat(offer.text()).contains("cv.pdf").contains("posting.json");
    }

    @Test
    void aPostingAloneIsWelcome() {
        assertThat(judge("posting.json").welcome()).isTrue();
        assertThat(judge("posting.json").title()).contains("posting.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "cv.docx", "cv", "pdf", "cv.pdf.exe"})
    void anythingElseIsRefusedByItsName(String name) {
        assertThat(judge(name).welcome()).isFalse();
        assertThat(judge(name).text()).contains(name);
        assertThat(judge("cv.pdf", name).welcome()).isFalse();
    }

    @Test
    void severalCvsAreRefusedWithTheirNumber() {
        assertThat(judge("a.pdf", "b.pdf", "c.pdf").welcome()).isFalse();
        assertThat(judge("a.pdf", "b.pdf", "c.pdf").text()).contains("3 PDF");
        assertThat(judge("a.pdf", "a.json", "b.json").welcome()).isFalse();
    }

    @Test
    void nothingIsRefused() {
        assertThat(dropped.judge(List.of()).welcome()).isFalse();
    }
}
