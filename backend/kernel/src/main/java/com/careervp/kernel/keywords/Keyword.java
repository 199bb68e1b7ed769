package com.careervp.kernel.keywords;

import java.util.Set;

/// A term of a posting worth finding in a CV.
///
/// @param text as the posting spells it: `SAP EWM`, `Tourenplanung`
/// @param concepts what it means; see [com.careervp.kernel.text.Concepts]
/// @param required whether it stands in a requirement, not only in what is nice to have or in the duties
public record Keyword(String text, Set<String> concepts, boolean required) {
    public Keyword {
        concepts = Set.copyOf(concepts);
    }
}
