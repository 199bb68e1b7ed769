package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// What a query or scan gives back of each entry.
final class SelectRules {
    private static final List<String> KNOWN =
            List.of("SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES");

    private final ReadTarget target;
    private final @Nullable Select select;
    private final Optional<Projection> projection;

    private SelectRules(ReadTarget target, @Nullable Select select, Optional<Projection> projection) {
        this.target = target;
        this.select = select;
        this.projection = projection;
    }

    static SelectRules of(ReadTarget target, @Nullable Select select, Optional<Projection> projection) {
        if (select != null) {
            Requests.known("select", select.toString(), KNOWN);
            if (projection.isPresent() && select != Select.SPECIFIC_ATTRIBUTES) {
                throw Refusal.invalid("Cannot specify the ProjectionExpression when choosing to get "
                        + (select == Select.COUNT ? "only the Count" : select));
            }
            if (projection.isEmpty() && select == Select.SPECIFIC_ATTRIBUTES) {
                throw Refusal.invalid("Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                        + " SPECIFIC_ATTRIBUTES");
            }
            if (select == Select.ALL_PROJECTED_ATTRIBUTES && target.index().isEmpty()) {
                throw Refusal.invalid("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
            }
        }
        target.index().ifPresent(index -> requireProjected(index.definition(), select, projection));
        return new SelectRules(target, select, projection);
    }

    private static void requireProjected(
            IndexDefinition index, @Nullable Select select, Optional<Projection> projection) {
        if (!index.global() || index.projected().isEmpty()) {
            return;
        }
        if (select == Select.ALL_ATTRIBUTES) {
            throw Refusal.invalidParameters("Select type ALL_ATTRIBUTES is not supported for global secondary index "
                    + index.name() + " because its projection type is not ALL");
        }
        if (projection.isPresent()) {
            Set<String> missing = new LinkedHashSet<>(projection.get().attributes());
            missing.removeAll(index.projected().get());
            if (!missing.isEmpty()) {
                throw Refusal.invalidParameters(
                        "Global secondary index " + index.name() + " does not project " + missing);
            }
        }
    }

    boolean countOnly() {
        return select == Select.COUNT;
    }

    Map<String, AttributeValue> shown(Map<String, AttributeValue> entry) {
        if (projection.isPresent()) {
            return projection.get().of(entry);
        }
        return select == Select.ALL_ATTRIBUTES ? entry : target.visible(entry);
    }
}
