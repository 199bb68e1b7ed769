package com.careervp.contract;

import java.util.Locale;

/// One of the three environments a stack exists in. The sandbox runs the [#DEV] template under an account of its own.
public enum DeploymentStage {
    DEV("Dev"),
    STAGING("Staging"),
    PROD("Prod");

    private final String stackSuffix;

    DeploymentStage(String stackSuffix) {
        this.stackSuffix = stackSuffix;
    }

    /// The suffix of physical names: `dev`, `staging` or `prod`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the stage's CloudFormation stack, e.g. `CareervpStack-Dev`.
    public String stackName() {
        return "CareervpStack-" + stackSuffix;
    }

    /// Reads an [#id()]; any other text is refused with the ids that exist.
    public static DeploymentStage of(String id) {
        for (DeploymentStage stage : values()) {
            if (stage.id().equals(id)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("environment is \"" + id + "\", expected dev, staging or prod");
    }
}
