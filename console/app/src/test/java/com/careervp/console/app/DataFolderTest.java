package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void theNamedFolderIsTaken(@TempDir Path folder) {
        DataFolder found =
                DataFolder.find(Map.of(DataFolder.VARIABLE, folder.resolve("x").toString()), new Properties());
        assertThat(found.path()).isEqualTo(folder.resolve("x")).isDirectory();
        assertThat(found.trouble()).isEmpty();
    }

    @Test
    void onLinuxTheDataFolderOfTheUserIsTaken(@TempDir Path home) {
        Properties properties = new Properties();
        properties.setProperty("user.home", home.toString());
        properties.setProperty("os.name", "Linux");
        assertThat(DataFolder.find(Map.of(), properties).path()).isEqualTo(home.resolve(".local/share/careervp"));
        assertThat(DataFolder.find(Map.of("XDG_DATA_HOME", home.resolve("data").toString()), properties)
                        .path())
                .isEqualTo(home.resolve("data/careervp"));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsReplacedAndSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        DataFolder found = DataFolder.find(
                Map.of(DataFolder.VARIABLE, file.resolve("below").toString()), new Properties());
        assertThat(found.path()).isDirectory();
        assertThat(found.trouble().orElseThrow()).contains("cannot be written to");
        Files.deleteIfExists(found.path());
    }
}
