package com.careervp.kernel.facts;

import java.util.function.Consumer;

/// One thing that is looked for in every sentence of a document's prose.
@FunctionalInterface
interface Rule {
    void check(Passage passage, Consumer<Violation> violations);
}
