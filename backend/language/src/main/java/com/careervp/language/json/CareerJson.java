package com.careervp.language.json;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The career model as JSON. Fields that are not known are ignored on reading, so that clients may be ahead.
///
/// The `read` methods report every offending field to the [Problems] they are given; the value is only meaningful
/// when they stayed empty.
public final class CareerJson {
    private static final int NAME = 255;
    private static final int SENTENCE = 2_000;
    private static final int MANY = 200;

    private CareerJson() {}

    /// @param path where the CV stands in the document around it, empty when it is the document
    public static Cv readCv(@Nullable JsonNode node, String path, Problems problems) {
        JsonFields cv = JsonFields.of(node, path, problems);
        JsonFields contact = JsonFields.of(node == null ? null : node.get("contact"), cv.pathOf("contact"), problems);
        return new Cv(
                new ContactDetails(
                        contact.text("full_name", NAME),
                        contact.optionalText("email", NAME),
                        contact.optionalText("phone", NAME),
                        contact.optionalText("location", NAME),
                        contact.texts("links", 0, MANY, NAME)),
                cv.textOrEmpty("summary", JsonFields.LONG_TEXT),
                cv.objects("positions", (item, where) -> position(item, where, problems)),
                cv.objects("education", (item, where) -> education(item, where, problems)),
                cv.objects("certifications", (item, where) -> certification(item, where, problems)),
                cv.texts("skills", 0, MANY, NAME),
                cv.objects("languages", (item, where) -> languageSkill(item, where, problems)),
                cv.language("language"));
    }

    /// Reads a CV from a model's answer.
    public static Validated<Cv> readCvAnswer(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        if (!problems.isEmpty()) {
            return new Validated.Invalid<>(problems.list());
        }
        Cv cv = readCv(node, "", problems);
        return problems.outcome(() -> cv);
    }

    /// At least one requirement must be there: without any there is nothing to write about.
    public static JobPosting readPosting(@Nullable JsonNode node, String path, Problems problems) {
        JsonFields posting = JsonFields.of(node, path, problems);
        return new JobPosting(
                posting.text("company_name", NAME),
                posting.text("role_title", NAME),
                posting.texts("responsibilities", 0, MANY, SENTENCE),
                posting.texts("requirements", 1, MANY, SENTENCE),
                posting.texts("nice_to_have", 0, MANY, SENTENCE),
                posting.language("language"));
    }

    /// Reads the list in the field `name` of `parent`; missing counts as empty.
    public static List<GapResponse> readGapResponses(JsonFields parent, String name, Problems problems) {
        return parent.objects(name, (item, where) -> {
            JsonFields response = JsonFields.of(item, where, problems);
            return new GapResponse(response.text("question", SENTENCE), response.text("answer", JsonFields.LONG_TEXT));
        });
    }

    public static ObjectNode write(Cv cv) {
        ObjectNode node = object();
        ObjectNode contact = node.putObject("contact");
        contact.put("full_name", cv.contact().fullName());
        contact.put("email", cv.contact().email());
        contact.put("phone", cv.contact().phone());
        contact.put("location", cv.contact().location());
        texts(contact, "links", cv.contact().links());
        node.put("summary", cv.summary());
        ArrayNode positions = node.putArray("positions");
        cv.positions().forEach(position -> {
            ObjectNode item = positions.addObject();
            item.put("company", position.company());
            item.put("title", position.title());
            item.put("location", position.location());
            item.put("start_date", position.startDate());
            item.put("end_date", position.endDate());
            texts(item, "achievements", position.achievements());
        });
        ArrayNode education = node.putArray("education");
        cv.education()
                .forEach(course -> education
                        .addObject()
                        .put("institution", course.institution())
                        .put("degree", course.degree())
                        .put("start_date", course.startDate())
                        .put("end_date", course.endDate()));
        ArrayNode certifications = node.putArray("certifications");
        cv.certifications()
                .forEach(certification -> certifications
                        .addObject()
                        .put("name", certification.name())
                        .put("issuer", certification.issuer())
                        .put("date", certification.date()));
        texts(node, "skills", cv.skills());
        ArrayNode languages = node.putArray("languages");
        cv.languages()
                .forEach(spoken ->
                        languages.addObject().put("name", spoken.name()).put("level", spoken.level()));
        return node.put("language", cv.language());
    }

    public static ObjectNode write(JobPosting posting) {
        ObjectNode node = object();
        node.put("company_name", posting.companyName());
        node.put("role_title", posting.roleTitle());
        texts(node, "responsibilities", posting.responsibilities());
        texts(node, "requirements", posting.requirements());
        texts(node, "nice_to_have", posting.niceToHave());
        return node.put("language", posting.language());
    }

    public static ArrayNode write(List<GapResponse> responses) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        responses.forEach(response ->
                node.addObject().put("question", response.question()).put("answer", response.answer()));
        return node;
    }

    private static Position position(JsonNode item, String path, Problems problems) {
        JsonFields position = JsonFields.of(item, path, problems);
        return new Position(
                position.text("company", NAME),
                position.text("title", NAME),
                position.optionalText("location", NAME),
                position.text("start_date", NAME),
                position.optionalText("end_date", NAME),
                position.texts("achievements", 0, MANY, SENTENCE));
    }

    private static Education education(JsonNode item, String path, Problems problems) {
        JsonFields course = JsonFields.of(item, path, problems);
        return new Education(
                course.text("institution", NAME),
                course.text("degree", NAME),
                course.optionalText("start_date", NAME),
                course.optionalText("end_date", NAME));
    }

    private static Certification certification(JsonNode item, String path, Problems problems) {
        JsonFields certification = JsonFields.of(item, path, problems);
        return new Certification(
                certification.text("name", NAME),
                certification.optionalText("issuer", NAME),
                certification.optionalText("date", NAME));
    }

    private static LanguageSkill languageSkill(JsonNode item, String path, Problems problems) {
        JsonFields spoken = JsonFields.of(item, path, problems);
        return new LanguageSkill(spoken.text("name", NAME), spoken.optionalText("level", NAME));
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
