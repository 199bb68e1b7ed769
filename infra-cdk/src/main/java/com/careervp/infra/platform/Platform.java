package com.careervp.infra.platform;

import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.FunctionFactory;
import com.careervp.infra.identity.Identity;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.operations.Operations;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;

/// What every slice stands on. A slice is one construct that takes the platform and its code, makes what it needs,
/// brings its routes to the API and its thresholds to the alarms, and says what is to be known of it as outputs.
public record Platform(
        Stack stack,
        EnvironmentConfig config,
        FunctionFactory functions,
        Operations operations,
        Identity identity,
        CareervpApi api,
        Alarms alarms) {

    public static Platform of(Stack stack, EnvironmentConfig config) {
        Operations operations = new Operations(stack, config);
        Identity identity = new Identity(stack, config);
        return new Platform(
                stack,
                config,
                new FunctionFactory(stack, config),
                operations,
                identity,
                new CareervpApi(stack, config, identity),
                new Alarms(stack, config, operations.alarmTopic()));
    }

    /// Adds an output of the stack.
    ///
    /// @param name one of `com.careervp.contract.TemplateParameters`
    public void output(String name, String value) {
        CfnOutput.Builder.create(stack, name).value(value).build().overrideLogicalId(name);
    }
}
