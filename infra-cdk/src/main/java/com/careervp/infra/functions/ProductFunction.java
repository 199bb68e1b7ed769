package com.careervp.infra.functions;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;

/// A function with its role and the alias through which everything calls it. The alias points at the version that
/// this template publishes, so a request always meets one known version.
///
/// @param id the construct id, CamelCase
public record ProductFunction(String id, String name, Function function, Alias live, Role role) {

    /// The name of the alias of every function.
    public static final String LIVE = "live";

    /// Lets the function do the actions to the resources, and nothing else.
    ///
    /// @param resources ARNs
    public void allow(List<String> actions, String... resources) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resources))
                .build());
    }
}
