package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An update expression, read and checked.
record UpdateExpression(List<Action> actions) {
    static final UpdateExpression NOTHING = new UpdateExpression(List.of());

    UpdateExpression {
        actions = List.copyOf(actions);
    }

    /// One change of one place.
    sealed interface Action {
        DocumentPath path();
    }

    record Set(DocumentPath path, NewValue value) implements Action {}

    record Remove(DocumentPath path) implements Action {}

    /// Adds to a number or to a set.
    record Add(DocumentPath path, AttributeValue value) implements Action {}

    /// Takes elements out of a set.
    record Delete(DocumentPath path, AttributeValue elements) implements Action {}

    /// What `SET` gives to a place.
    sealed interface NewValue {}

    record FromPath(DocumentPath path) implements NewValue {}

    record Literal(AttributeValue value) implements NewValue {}

    record IfNotExists(DocumentPath path, NewValue otherwise) implements NewValue {}

    record ListAppend(NewValue first, NewValue second) implements NewValue {}

    record Sum(NewValue left, NewValue right) implements NewValue {}

    record Difference(NewValue left, NewValue right) implements NewValue {}

    List<DocumentPath> paths() {
        return actions.stream().map(Action::path).toList();
    }

    /// The places that have a value afterwards, unless a set became empty.
    List<DocumentPath> assignedPaths() {
        List<DocumentPath> assigned = new ArrayList<>();
        for (Action action : actions) {
            switch (action) {
                case Set(DocumentPath path, var ignored) -> assigned.add(path);
                case Add(DocumentPath path, var ignored) -> assigned.add(path);
                case Delete(DocumentPath path, var ignored) -> assigned.add(path);
                case Remove ignored -> {}
            }
        }
        return assigned;
    }
}
