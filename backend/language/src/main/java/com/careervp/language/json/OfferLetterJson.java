package com.careervp.language.json;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.offer.OfferLetter;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The offer letter as JSON, read strictly: every field there, none that is not known.
public final class OfferLetterJson {
    private static final Set<String> FIELDS = Set.of(
            "sender",
            "recipient",
            "role",
            "subject",
            "salutation",
            "introduction",
            "offers",
            "conclusion",
            "closing",
            "signature",
            "language");
    private static final int PARAGRAPHS = 5_000;
    private static final int MANY = 20;
    private static final int LINE = 255;

    private OfferLetterJson() {}

    public static Validated<OfferLetter> readAnswer(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        if (!problems.isEmpty()) {
            return new Validated.Invalid<>(problems.list());
        }
        JsonFields fields = JsonFields.of(node, "", problems);
        fields.noOthersThan(FIELDS);
        JsonFields sender = JsonFields.of(node.get("sender"), "sender", problems);
        OfferLetter letter = new OfferLetter(
                new ContactDetails(
                        sender.text("full_name", LINE),
                        sender.optionalText("email", LINE),
                        sender.optionalText("phone", LINE),
                        sender.optionalText("location", LINE),
                        sender.texts("links", 0, MANY, LINE)),
                fields.textOrEmpty("recipient", LINE),
                fields.textOrEmpty("role", LINE),
                fields.text("subject", LINE),
                fields.text("salutation", LINE),
                fields.texts("introduction", 1, MANY, PARAGRAPHS),
                fields.texts("offers", 0, MANY, PARAGRAPHS),
                fields.texts("conclusion", 1, MANY, PARAGRAPHS),
                fields.text("closing", LINE),
                fields.text("signature", LINE),
                fields.language("language"));
        return problems.outcome(() -> letter);
    }

    public static ObjectNode write(OfferLetter letter) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode sender = node.putObject("sender");
        sender.put("full_name", letter.sender().fullName());
        sender.put("email", letter.sender().email());
        sender.put("phone", letter.sender().phone());
        sender.put("location", letter.sender().location());
        letter.sender().links().forEach(sender.putArray("links")::add);
        node.put("recipient", letter.recipient());
        node.put("role", letter.role());
        node.put("subject", letter.subject());
        node.put("salutation", letter.salutation());
        letter.introduction().forEach(node.putArray("introduction")::add);
        letter.offers().forEach(node.putArray("offers")::add);
        letter.conclusion().forEach(node.putArray("conclusion")::add);
        return node.put("closing", letter.closing())
                .put("signature", letter.signature())
                .put("language", letter.language());
    }
}
