package com.careervp.kernel.offer;

import com.careervp.kernel.career.ContactDetails;
import java.util.List;

/// A letter with which the person offers an employer their work: who they are, what they bring, how they are reached.
/// It names no terms (salary, first day), because no source states them.
///
/// @param sender as in the CV
/// @param recipient the employer it goes to, as in the posting; empty for an open letter
/// @param role the role it is about, as in the posting; empty for an open letter
/// @param salutation with its comma
/// @param introduction paragraphs before the list
/// @param offers what the person brings, one sentence or phrase each
/// @param conclusion paragraphs after the list
/// @param closing with its comma where the language has one
/// @param signature the person's name as in the CV
/// @param language BCP 47 tag of the language it is written in
public record OfferLetter(
        ContactDetails sender,
        String recipient,
        String role,
        String subject,
        String salutation,
        List<String> introduction,
        List<String> offers,
        List<String> conclusion,
        String closing,
        String signature,
        String language) {
    public OfferLetter {
        introduction = List.copyOf(introduction);
        offers = List.copyOf(offers);
        conclusion = List.copyOf(conclusion);
    }
}
