package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an operation did to one resource, so that it can be taken back.
sealed interface JournalEntry {
    String logicalId();

    record Added(ResourceState made) implements JournalEntry {
        @Override
        public String logicalId() {
            return made.logicalId();
        }
    }

    /// Written before the provider is called: an update that failed half-way is put back too.
    record Modified(ResourceState before, ResourceDeclaration declaration, ObjectNode attempted)
            implements JournalEntry {
        @Override
        public String logicalId() {
            return before.logicalId();
        }
    }

    record Replaced(ResourceState before, ResourceState made) implements JournalEntry {
        @Override
        public String logicalId() {
            return before.logicalId();
        }
    }
}
