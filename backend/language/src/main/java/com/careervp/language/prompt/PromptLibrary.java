package com.careervp.language.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads prompt resources (`prompts/{id}.v{version}.txt`) and fills in their placeholders (`{{name}}`).
final class PromptLibrary {
    private static final Pattern SECTIONS =
            Pattern.compile("== system ==\\R(?<system>.*?)\\R== user ==\\R(?<user>.*)", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    /// The two parts of a prompt.
    record Template(String system, String user) {

        /// Fills in the values; a placeholder without one is a mistake in the program.
        Template filledWith(Map<String, String> values) {
            return new Template(fill(system, values), fill(user, values));
        }

        private static String fill(String text, Map<String, String> values) {
            return PLACEHOLDER.matcher(text).replaceAll(match -> {
                String value = values.get(match.group(1));
                if (value == null) {
                    throw new IllegalStateException("The prompt has a placeholder that nothing fills: " + match.group(1)
                            + "; filled are " + values.keySet());
                }
                return Matcher.quoteReplacement(value);
            });
        }
    }

    Template read(String id, String version) {
        String resource = "/com/careervp/language/prompts/" + id + ".v" + version + ".txt";
        try (InputStream stream = PromptLibrary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + resource + " is missing from the program");
            }
            Matcher sections = SECTIONS.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            if (!sections.matches()) {
                throw new IllegalStateException(
                        "Resource " + resource + " has no sections '== system ==' and '== user =='");
            }
            return new Template(sections.group("system"), sections.group("user").strip());
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading resource " + resource, broken);
        }
    }
}
