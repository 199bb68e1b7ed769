package com.careervp.tailoring.request;

import com.careervp.kernel.validation.Problem;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.json.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The body of `POST /api/cv-tailoring`.
public final class TailoringRequestJson {
    private static final int MOST_VERSIONS = 1_000_000;
    private static final int MOST_EMPHASIS = 10;
    private static final int LONGEST_EMPHASIS = 100;
    private static final int LONGEST_CHOICE = 50;
    private static final Set<String> PREFERENCES = Set.of("tone", "length", "emphasis", "exclude_sections");

    private TailoringRequestJson() {}

    public static Validated<TailoringRequest> read(ObjectNode body) {
        Problems problems = new Problems();
        JsonFields fields = JsonFields.of(body, "", problems);
        TailoringRequest request = new TailoringRequest(
                fields.id("user_id"),
                fields.id("application_id"),
                fields.id("job_id"),
                fields.has("cv_version") ? fields.wholeNumber("cv_version", 1, MOST_VERSIONS) : 1,
                fields.has("preferences") ? preferences(body.get("preferences"), problems) : Preferences.none());
        return problems.outcome(() -> request);
    }

    /// `job_id is required` for a field that is missing; for any other what was found and what was expected.
    public static String message(List<Problem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.found().equals("nothing") ? problem.field() + " is required" : problem.toString())
                .collect(Collectors.joining("; ", "Validation failed: ", ""));
    }

    private static Preferences preferences(JsonNode node, Problems problems) {
        JsonFields fields = JsonFields.of(node, "preferences", problems);
        if (node.isObject()) {
            fields.noOthersThan(PREFERENCES);
        }
        return new Preferences(
                choice(fields, "tone", Preferences.none().tone(), Preferences.Tone::id, problems),
                choice(fields, "length", Preferences.none().length(), Preferences.Length::id, problems),
                fields.texts("emphasis", 0, MOST_EMPHASIS, LONGEST_EMPHASIS),
                excluded(fields, problems));
    }

    private static <E extends Enum<E>> E choice(
            JsonFields fields, String name, E standard, Function<E, String> id, Problems problems) {
        E[] values = standard.getDeclaringClass().getEnumConstants();
        if (!fields.has(name)) {
            return standard;
        }
        int before = problems.count();
        String text = fields.optionalText(name, LONGEST_CHOICE);
        for (E value : values) {
            if (id.apply(value).equals(text)) {
                return value;
            }
        }
        if (problems.count() == before) {
            problems.add(
                    fields.pathOf(name),
                    "text of another form",
                    "one of " + Arrays.stream(values).map(id).toList());
        }
        return standard;
    }

    private static Set<Section> excluded(JsonFields fields, Problems problems) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        List<String> names = fields.texts("exclude_sections", 0, Section.values().length, LONGEST_CHOICE);
        for (int index = 0; index < names.size(); index++) {
            String path = fields.pathOf("exclude_sections") + "[" + index + "]";
            Section.of(names.get(index))
                    .ifPresentOrElse(
                            sections::add,
                            () -> problems.add(
                                    path,
                                    "text of another form",
                                    "one of "
                                            + Arrays.stream(Section.values())
                                                    .map(Section::id)
                                                    .toList()));
        }
        return sections;
    }

    /// The preferences as prompts carry them and as they enter the digest.
    public static ObjectNode write(Preferences preferences) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("tone", preferences.tone().id())
                .put("length", preferences.length().id());
        ArrayNode emphasis = node.putArray("emphasis");
        preferences.emphasis().forEach(emphasis::add);
        ArrayNode excluded = node.putArray("exclude_sections");
        preferences.excluded().stream().sorted().map(Section::id).forEach(excluded::add);
        return node;
    }

    public static ObjectNode write(TailoringRequest request) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("user_id", request.userId())
                .put("application_id", request.applicationId())
                .put("job_id", request.jobId())
                .put("cv_version", request.cvVersion())
                .set("preferences", write(request.preferences()));
    }

    /// SHA-256 in hexadecimal of everything that decides about the document: versions of a CV and postings never
    /// change under their names.
    public static String digest(TailoringRequest request) {
        try {
            byte[] text = write(request).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
