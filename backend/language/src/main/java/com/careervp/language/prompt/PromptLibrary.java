package com.careervp.language.prompt;

import com.careervp.language.AnswerSchema;
import com.careervp.language.Deadline;
import com.careervp.language.Prompt;
import com.careervp.language.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The prompts for all kinds of documents, read once from resources. Safe for use by several threads.
///
/// What other people wrote (CVs, postings, answers) never becomes part of a template: it goes along as material, which
/// [UserMessage] puts between tags that it cannot close. The only value filled in is the language, and it is checked.
public final class PromptLibrary {
    private static final Pattern SECTIONS =
            Pattern.compile("== system ==\\R(?<system>.*?)\\R== user ==\\R(?<user>.*)", Pattern.DOTALL);
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Map<DocumentKind, PromptTemplate> templates = new EnumMap<>(DocumentKind.class);

    public PromptLibrary() {
        for (DocumentKind kind : DocumentKind.values()) {
            templates.put(kind, read(kind));
        }
    }

    /// The prompt for a document, without a deadline; see [Prompt#within].
    ///
    /// @param language BCP 47 tag of the language to write in; for an extraction the one the person named
    /// @throws IllegalArgumentException where the tag is not one, or a document that this kind needs is missing
    public Prompt render(DocumentKind kind, String language, Material material) {
        if (!LANGUAGE_TAG.matcher(language).matches()) {
            throw new IllegalArgumentException(
                    "The language of a " + kind.id() + " is no language tag, expected one such as en, de or fr");
        }
        Set<String> missing = new TreeSet<>(kind.required());
        missing.removeAll(material.documents().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The material of a " + kind.id() + " is " + material + ", missing are " + missing);
        }
        PromptTemplate template = template(kind);
        Map<String, String> values = Map.of("language", language);
        return new Prompt(
                kind.id(),
                kind.version(),
                template.system(values),
                template.user(values),
                material.documents(),
                new Terms(kind.work(), template.schema(), kind.maxOutputTokens(), Deadline.none()));
    }

    /// The form that answers of this kind have.
    public AnswerSchema schema(DocumentKind kind) {
        return template(kind).schema();
    }

    private PromptTemplate template(DocumentKind kind) {
        PromptTemplate template = templates.get(kind);
        if (template == null) {
            throw new IllegalStateException("No prompt was read for " + kind);
        }
        return template;
    }

    private static PromptTemplate read(DocumentKind kind) {
        String name = kind.id() + ".v" + kind.version();
        Matcher sections = SECTIONS.matcher(resource(name + ".txt"));
        if (!sections.matches()) {
            throw new IllegalStateException(
                    "Resource prompts/" + name + ".txt has no sections '== system ==' and '== user =='");
        }
        return new PromptTemplate(
                sections.group("system"),
                sections.group("user").strip(),
                new AnswerSchema(kind.id().replace('-', '_'), resource(name + ".schema.json")));
    }

    private static String resource(String name) {
        String resource = "/com/careervp/language/prompts/" + name;
        try (InputStream stream = PromptLibrary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + resource + " is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading resource " + resource, broken);
        }
    }
}
