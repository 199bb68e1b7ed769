package com.careervp.language.json;

import com.careervp.kernel.validation.Problems;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object and reports every one that is not as expected. Where a field is wrong a
/// harmless value is returned, so that reading goes on and finds the other mistakes; callers look at the [Problems]
/// before they use anything. Public because requests around these documents are read the same way.
public final class JsonFields {
    /// Longest text accepted where a caller names no limit; a request's body is limited to 256 KiB as a whole.
    public static final int LONG_TEXT = 20_000;

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\u115f\\u1160\\u2800\\u3164]*");
    /// What may be repeated of a name that somebody made up: nothing that could be personal or markup.
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST_ITEMS = 200;

    private static final int LONGEST_ID = 128;
    /// No `#`, which separates the parts of composed keys.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@|+-]+");

    private final JsonNode node;
    private final String path;
    private final Problems problems;

    private JsonFields(JsonNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /// Starts reading.
    ///
    /// @param path where the object stands, empty for the document itself
    public static JsonFields of(@Nullable JsonNode node, String path, Problems problems) {
        if (node == null || !node.isObject()) {
            problems.add(path.isEmpty() ? "body" : path, describe(node), "an object");
            return new JsonFields(JsonNodeFactory.instance.objectNode(), path, new Problems());
        }
        return new JsonFields(node, path, problems);
    }

    /// Whether the field is there and not null.
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /// The path of a field of this object.
    public String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// A text that must be there and not blank.
    public String text(String name, int longest) {
        String text = optionalText(name, longest);
        if (text == null && !node.hasNonNull(name)) {
            problems.add(pathOf(name), "nothing", "text of 1 to " + longest + " characters");
        }
        return text == null ? "" : text;
    }

    /// An id that a caller gave something: letters, digits and a few signs, so that neither keys, logs nor paths have
    /// to
    /// escape it.
    public String id(String name) {
        String id = text(name, LONGEST_ID);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(
                    pathOf(name),
                    "characters of another kind",
                    "letters without accents, digits and . _ : @ | + - only");
        }
        return id;
    }

    /// A text that may be missing or null, but is not blank when it is there.
    public @Nullable String optionalText(String name, int longest) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return checkedText(value, pathOf(name), longest);
    }

    /// A text that may be missing, null or empty; all three give the empty text.
    public String textOrEmpty(String name, int longest) {
        JsonNode value = node.get(name);
        boolean absent = value == null || value.isNull() || (value.isTextual() && isBlank(value.textValue()));
        String text = absent ? "" : checkedText(value, pathOf(name), longest);
        return text == null ? "" : text;
    }

    /// A list of texts, none of them blank. Missing counts as empty unless `fewest` asks for more.
    public List<String> texts(String name, int fewest, int most, int longest) {
        return items(name, fewest, most, (item, itemPath) -> {
            String text = checkedText(item, itemPath, longest);
            return text == null ? "" : text;
        });
    }

    /// A list of objects, each read by `reader`. Missing counts as empty.
    public <T> List<T> objects(String name, BiFunction<JsonNode, String, T> reader) {
        return items(name, 0, MOST_ITEMS, reader);
    }

    /// A BCP 47 tag, `en` where it is missing.
    public String language(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return "en";
        }
        if (!value.isTextual() || !LANGUAGE_TAG.matcher(value.textValue()).matches()) {
            problems.add(pathOf(name), describe(value), "a language tag such as en, de or fr");
            return "en";
        }
        return value.textValue();
    }

    /// A whole number from `least` to `most`.
    public int wholeNumber(String name, int least, int most) {
        JsonNode value = node.get(name);
        if (value == null
                || !value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            String found = value != null && value.isIntegralNumber() ? value.asText() : describe(value);
            problems.add(pathOf(name), found, "a whole number from " + least + " to " + most);
            return least;
        }
        return value.intValue();
    }

    /// One of the constants of an enum, by its name.
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        JsonNode value = node.get(name);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (value != null && value.isTextual() && constant.name().equals(value.textValue())) {
                return constant;
            }
        }
        problems.add(pathOf(name), describe(value), "one of " + List.of(constants));
        return constants[0];
    }

    /// Reports every field that is not among the known ones; for documents that are read strictly.
    public void noOthersThan(Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(
                        pathOf(PLAIN_NAME.matcher(name).matches() ? name : "(a name of another form)"),
                        "a field that is not known",
                        "one of " + known.stream().sorted().toList());
            }
        });
    }

    private <T> List<T> items(String name, int fewest, int most, BiFunction<JsonNode, String, T> reader) {
        JsonNode value = node.get(name);
        boolean absent = value == null || value.isNull();
        if (absent && fewest == 0) {
            return List.of();
        }
        if (absent || !value.isArray() || value.size() < fewest || value.size() > most) {
            String found = value != null && value.isArray() ? value.size() + " items" : describe(value);
            problems.add(pathOf(name), found, "a list of " + fewest + " to " + most + " items");
            return List.of();
        }
        List<T> read = new ArrayList<>(value.size());
        for (int index = 0; index < value.size(); index++) {
            read.add(reader.apply(value.get(index), pathOf(name) + "[" + index + "]"));
        }
        return read;
    }

    private @Nullable String checkedText(JsonNode value, String where, int longest) {
        String expected = "text of 1 to " + longest + " characters";
        if (!value.isTextual()) {
            problems.add(where, describe(value), expected);
            return null;
        }
        String text = value.textValue().strip();
        if (isBlank(text)) {
            problems.add(where, "empty text", expected);
            return null;
        }
        if (text.codePoints().anyMatch(JsonFields::isHalf)) {
            // No store takes it: it has no form in UTF-8.
            problems.add(where, "half of a character", expected);
            return null;
        }
        if (text.length() > longest) {
            problems.add(where, text.length() + " characters", expected);
            return null;
        }
        return text;
    }

    /// A surrogate without its other half; JSON can write one as an escape.
    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /// Nothing to see: no-break and zero-width spaces and control characters are no text either.
    private static boolean isBlank(String text) {
        return INVISIBLE.matcher(text).matches();
    }

    /// What stands there, in a word and without its content.
    static String describe(@Nullable JsonNode node) {
        if (node == null) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case NUMBER -> "a number";
            case OBJECT, POJO -> "an object";
            case STRING -> isBlank(node.textValue()) ? "empty text" : "text of another form";
            case BINARY -> "binary data";
            case MISSING -> "nothing";
        };
    }
}
