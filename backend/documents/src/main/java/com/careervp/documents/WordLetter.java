package com.careervp.documents;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.offer.OfferLetter;
import com.careervp.kernel.text.Language;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/// A letter as a Word file (.docx): sender, recipient, date, subject, text, signature. Safe for use by several threads.
public final class WordLetter {

    /// @param sender whose letter it is, as in the CV
    /// @param date under which it is sent
    public byte[] write(CoverLetter letter, ContactDetails sender, LocalDate date) {
        Labels labels = Labels.of(Language.of(letter.language()));
        try (WordPage page =
                new WordPage(title(letter.subject(), letter.signature()), sender.fullName(), labels.locale())) {
            head(page, sender, letter.companyName(), date, labels);
            page.add(WordStyle.SUBJECT, letter.subject());
            page.add(WordStyle.SALUTATION, letter.salutation());
            letter.paragraphs().forEach(paragraph -> page.add(WordStyle.BODY, paragraph));
            page.add(WordStyle.CLOSING, letter.closing());
            page.add(WordStyle.SIGNATURE, letter.signature());
            return page.bytes();
        }
    }

    /// @param date under which it is sent
    public byte[] write(OfferLetter letter, LocalDate date) {
        Labels labels = Labels.of(Language.of(letter.language()));
        ContactDetails sender = letter.sender();
        try (WordPage page =
                new WordPage(title(letter.subject(), letter.signature()), sender.fullName(), labels.locale())) {
            head(page, sender, letter.recipient(), date, labels);
            page.add(WordStyle.SUBJECT, letter.subject());
            page.add(WordStyle.SALUTATION, letter.salutation());
            letter.introduction().forEach(paragraph -> page.add(WordStyle.BODY, paragraph));
            letter.offers().forEach(offer -> page.add(WordStyle.BULLET, offer));
            letter.conclusion().forEach(paragraph -> page.add(WordStyle.BODY, paragraph));
            page.add(WordStyle.CLOSING, letter.closing());
            page.add(WordStyle.SIGNATURE, letter.signature());
            return page.bytes();
        }
    }

    private static void head(WordPage page, ContactDetails sender, String recipient, LocalDate date, Labels labels) {
        page.add(WordStyle.SENDER_NAME, sender.fullName());
        Stream.concat(Stream.of(sender.location(), sender.phone(), sender.email()), sender.links().stream())
                .filter(Objects::nonNull)
                .forEach(line -> page.add(WordStyle.SENDER, line));
        page.add(WordStyle.RECIPIENT, recipient);
        page.add(WordStyle.DATE, date.format(labels.dates()));
    }

    private static String title(String subject, String name) {
        return subject.isBlank() ? name : subject;
    }
}
