package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/// Makes, changes and removes resources of the types it knows. The stack engine calls it with properties in which
/// every intrinsic function is already resolved. Calls for one stack come one after the other; different stacks may
/// call at the same time.
public interface ResourceProvider {

    /// CloudFormation type names, e.g. `AWS::SQS::Queue`.
    Set<String> types();

    /// Whether a change of this property means a new resource, as the "Update requires: Replacement" line of the
    /// type's CloudFormation documentation says.
    ///
    /// @param property the top-level property name
    boolean requiresReplacement(String type, String property);

    /// @throws ResourceException with AWS's own wording where AWS would refuse the properties
    ProvisionedResource create(ResourceRequest request);

    /// Changes the resource in place.
    ///
    /// @param request carries the wanted properties and the present physical id
    /// @param previous the properties of the last successful create or update
    ProvisionedResource update(ResourceRequest request, ObjectNode previous);

    /// Removes the resource; a resource that is already gone is not an error.
    void delete(ResourceRequest request);

    /// The live properties, in the template's spelling, of what is compared for drift; empty where the type does not
    /// support drift detection.
    default Optional<ObjectNode> describe(String type, String physicalId) {
        return Optional.empty();
    }
}
