package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.offer.OfferLetter;
import com.careervp.kernel.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Composes the letter in which a person offers an employer their work: who they are, three to six things they bring,
/// how they are reached. Without a posting it is an open letter that names nobody. Terms of employment are not
/// mentioned: no source states them.
final class OfferComposer {

    OfferLetter compose(CareerMaterial given) {
        CareerMaterial material = TrustedMaterial.of(given);
        boolean open = material.posting().roleTitle().isEmpty();
        Language language = Language.of(material.posting().language());
        Pen pen = new Pen(material, language);
        ContactDetails sender = material.cv().contact();
        return new OfferLetter(
                sender,
                material.posting().companyName(),
                material.posting().roleTitle(),
                open ? openSubject(material, pen) : pen.say("offer.subject", Map.of()),
                pen.say(open ? "offer.salutation.open" : "offer.salutation", Map.of()),
                introduction(material, open, pen),
                new Offers(material, pen).list(),
                List.of(Prose.paragraph(List.of(pen.say("offer.ask", Map.of()), reach(sender, pen)))),
                pen.say("offer.closing", Map.of()),
                sender.fullName(),
                language.tag());
    }

    private static String openSubject(CareerMaterial material, Pen pen) {
        return material.cv().positions().stream()
                .findFirst()
                .map(position -> pen.say("offer.subject.open", pen.wording().position(position)))
                .orElseGet(() -> pen.say("offer.subject.bare", Map.of()));
    }

    private static List<String> introduction(CareerMaterial material, boolean open, Pen pen) {
        List<String> first = new ArrayList<>();
        first.add(pen.say(open ? "offer.open.bare" : "offer.open", Map.of()));
        material.cv().positions().stream().findFirst().ifPresent(position -> first.add(career(position, pen)));
        return Stream.of(Prose.paragraph(first), pen.say("offer.lead", Map.of()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String career(Position newest, Pen pen) {
        Map<String, String> values = pen.wording().position(newest);
        String dated = pen.say(newest.endDate() == null ? "offer.career" : "offer.career.past", values);
        return dated.isEmpty() ? pen.say("offer.career.undated", values) : dated;
    }

    private static String reach(ContactDetails sender, Pen pen) {
        if (sender.email() != null && sender.phone() != null) {
            return pen.say("offer.reach.both", Map.of());
        }
        if (sender.email() != null) {
            return pen.say("offer.reach.email", Map.of());
        }
        return sender.phone() == null ? "" : pen.say("offer.reach.phone", Map.of());
    }
}
