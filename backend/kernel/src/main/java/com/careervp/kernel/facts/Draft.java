package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import java.util.List;

/// A document before it is let out, reduced to what it claims. Every kind of document is verified in this form.
///
/// @param language the document is written in
public record Draft(Language language, List<Claim> claims) {
    public Draft {
        claims = List.copyOf(claims);
    }
}
