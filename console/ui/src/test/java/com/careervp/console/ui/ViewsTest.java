package com.careervp.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every view loads, and every text it asks for exists.
@ExtendWith(ApplicationExtension.class)
class ViewsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([a-zA-Z0-9.]+)\"");
    private static final Pattern BUNDLE = Pattern.compile("Texts\\s*\\.beside\\(\\s*\\w+\\.class,\\s*\"(\\w+)\"\\)");
    private static final Pattern LITERAL = Pattern.compile("(\\+\\s*)?\"([^\"]+)\"(\\s*\\+)?");

    private final List<Screen> screens = new ArrayList<>();

    @Start
    void start(Stage stage) {
        ScreenCatalogue.all()
                .values()
                .forEach(maker ->
                        screens.add(maker.apply(new SampleContext().context(new SampleWorkspace(), Inline.atOnce()))));
    }

    @Test
    void everyScreensViewLoadsAndKnowsItsName() {
        assertThat(screens).allSatisfy(screen -> assertThat(screen.view()).isNotNull());
        assertThat(screens)
                .extracting(Screen::id)
                .containsExactlyElementsOf(ScreenCatalogue.all().keySet());
    }

    @Test
    void everyKeyThatAnFxmlNamesIsInItsBundle() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path fxml : files(RESOURCES, ".fxml")) {
            Path bundle = fxml.resolveSibling(fxml.getFileName().toString().replace(".fxml", ".properties"));
            Properties texts = read(bundle);
            Matcher keys = FXML_KEY.matcher(Files.readString(fxml));
            while (keys.find()) {
                if (!texts.containsKey(keys.group(1))) {
                    missing.add(bundle.getFileName() + ": " + keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatCodeNamesIsInItsBundle() throws IOException {
        List<String> missing = new ArrayList<>();
        int checked = 0;
        for (Path file : files(CODE, ".java")) {
            String code = Files.readString(file);
            Matcher bundle = BUNDLE.matcher(code);
            if (!bundle.find()) {
                continue;
            }
            Path beside = RESOURCES.resolve(CODE.relativize(file)).resolveSibling(bundle.group(1) + ".properties");
            Properties texts = read(beside);
            for (Map.Entry<String, Boolean> key : keys(code).entrySet()) {
                checked++;
                boolean prefix = key.getValue();
                boolean there = prefix
                        ? new TreeSet<>(texts.stringPropertyNames())
                                .stream().anyMatch(name -> name.startsWith(key.getKey()))
                        : texts.containsKey(key.getKey());
                if (!there) {
                    missing.add(file.getFileName() + " wants " + key.getKey() + " of " + beside.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    /// The literals in the first argument of every `texts.of(…)`, and whether each is only the beginning of a key.
    private static Map<String, Boolean> keys(String code) {
        Map<String, Boolean> keys = new HashMap<>();
        Matcher call = Pattern.compile("(?i)\\btexts\\s*\\.of\\(").matcher(code);
        while (call.find()) {
            Matcher literal = LITERAL.matcher(firstArgument(code, call.end()));
            while (literal.find()) {
                if (literal.group(1) == null) {
                    keys.put(literal.group(2), literal.group(3) != null);
                }
            }
        }
        return keys;
    }

    private static String firstArgument(String code, int from) {
        int depth = 0;
        for (int i = from; i < code.length(); i++) {
            char letter = code.charAt(i);
            if (letter == '(') {
                depth++;
            } else if ((letter == ')' || letter == ',') && depth == 0) {
                return code.substring(from, i);
            } else if (letter == ')') {
                depth--;
            }
        }
        return "";
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Properties read(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(bundle + " is not there", e);
        }
        return texts;
    }
}
