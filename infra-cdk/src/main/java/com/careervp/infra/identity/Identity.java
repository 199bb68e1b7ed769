package com.careervp.infra.identity;

import com.careervp.contract.DeploymentStage;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.Findings;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.ClientAttributes;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.StandardAttributesMask;
import software.amazon.awscdk.services.cognito.StringAttribute;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.constructs.Construct;

/// The people who use the product, and the client through which they sign in.
///
/// A person signs in by e-mail address and password (SRP, so that the password never leaves the browser) and may add
/// an authenticator app. The attribute `custom:plan` (`free`, `premium` or `enterprise`) decides rate limits: the
/// client may read it and not write it, so only an administrator's call can change it.
public final class Identity extends Construct {
    private final UserPool pool;
    private final UserPoolClient client;

    public Identity(Construct scope, EnvironmentConfig config) {
        super(scope, "Identity");
        pool = UserPool.Builder.create(this, "Users")
                .userPoolName(config.names().userPool())
                .selfSignUpEnabled(true)
                .signInAliases(SignInAliases.builder().email(true).build())
                .signInCaseSensitive(false)
                .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
                .standardAttributes(StandardAttributes.builder()
                        .email(StandardAttribute.builder()
                                .required(true)
                                .mutable(true)
                                .build())
                        .build())
                .customAttributes(Map.of(
                        "plan",
                        StringAttribute.Builder.create()
                                .minLen(4)
                                .maxLen(10)
                                .mutable(true)
                                .build()))
                .passwordPolicy(PasswordPolicy.builder()
                        .minLength(12)
                        .requireLowercase(true)
                        .requireUppercase(true)
                        .requireDigits(true)
                        .requireSymbols(true)
                        .tempPasswordValidity(Duration.days(3))
                        .build())
                .mfa(Mfa.OPTIONAL)
                .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .deletionProtection(config.stage() != DeploymentStage.DEV)
                .removalPolicy(config.statefulRemovalPolicy())
                .build();
        client = pool.addClient("Web", clientOptions(config));
        Findings.accept(
                pool,
                "AwsSolutions-COG2",
                "A second factor is offered to everybody and forced on nobody: the accounts hold a person's own "
                        + "documents, and a lost phone must not lock them out.");
        Findings.accept(
                pool,
                "AwsSolutions-COG3",
                "Threat protection belongs to the Plus tier, priced per active user; the account's owner decides on "
                        + "it.");
        Findings.accept(pool, "AwsSolutions-COG8", "As above: the Plus tier is the account owner's decision.");
    }

    private static UserPoolClientOptions clientOptions(EnvironmentConfig config) {
        StandardAttributesMask own = StandardAttributesMask.builder()
                .email(true)
                .fullname(true)
                .locale(true)
                .build();
        return UserPoolClientOptions.builder()
                .userPoolClientName(config.names().userPoolClient())
                .generateSecret(false)
                .disableOAuth(true)
                .authFlows(AuthFlow.builder().userSrp(true).build())
                .preventUserExistenceErrors(true)
                .enableTokenRevocation(true)
                .idTokenValidity(Duration.hours(1))
                .accessTokenValidity(Duration.hours(1))
                .refreshTokenValidity(Duration.days(30))
                .readAttributes(
                        new ClientAttributes().withStandardAttributes(own).withCustomAttributes("plan"))
                .writeAttributes(new ClientAttributes().withStandardAttributes(own))
                .build();
    }

    public UserPool pool() {
        return pool;
    }

    public UserPoolClient client() {
        return client;
    }
}
