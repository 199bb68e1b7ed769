package com.careervp.infra;

import static com.careervp.infra.TemplateView.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TokenClaims;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityTest {

    private static Map<String, Object> pool(DeploymentStage stage) {
        return TemplateView.of(stage)
                .properties("AWS::Cognito::UserPool", "UserPoolName", new PhysicalNames(stage).userPool());
    }

    @ParameterizedTest
    @EnumSource(DeploymentStage.class)
    void everyStageHasItsPoolOfUsersWithAStrongPasswordPolicy(DeploymentStage stage) {
        assertThat(map(map(pool(stage).get("Policies")).get("PasswordPolicy")))
                .containsEntry("MinimumLength", 12)
                .containsEntry("RequireLowercase", true)
                .containsEntry("RequireUppercase", true)
                .containsEntry("RequireNumbers", true)
                .containsEntry("RequireSymbols", true)
                .containsEntry("TemporaryPasswordValidityDays", 3);
    }

    @Test
    void aSecondFactorIsOfferedByAuthenticatorAppAndNotForced() {
        assertThat(pool(DeploymentStage.PROD))
                .containsEntry("MfaConfiguration", "OPTIONAL")
                .containsEntry("EnabledMfas", List.of("SOFTWARE_TOKEN_MFA"));
    }

    @Test
    void thePlanIsReadByTheClientAndWrittenByAdministratorsAlone() {
        Map<String, Object> client = TemplateView.of(DeploymentStage.PROD)
                .properties("AWS::Cognito::UserPoolClient", "ClientName", "careervp-web-prod");

        assertThat(pool(DeploymentStage.PROD).get("Schema").toString()).contains("Name=plan");
        assertThat(client.get("ReadAttributes").toString()).contains(TokenClaims.PLAN);
        assertThat(client.get("WriteAttributes").toString())
                .contains("email")
                .doesNotContain("plan")
                .doesNotContain("custom:");
    }

    @Test
    void theClientHasNoSecretAndNeverSendsThePassword() {
        Map<String, Object> client = TemplateView.of(DeploymentStage.PROD)
                .properties("AWS::Cognito::UserPoolClient", "ClientName", "careervp-web-prod");

        assertThat(client)
                .containsEntry("GenerateSecret", false)
                .containsEntry("PreventUserExistenceErrors", "ENABLED")
                .containsEntry("EnableTokenRevocation", true)
                .containsEntry("IdTokenValidity", 60)
                .containsEntry("ExplicitAuthFlows", List.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"));
    }

    @Test
    void onlyDevsPoolCanBeDeleted() {
        assertThat(pool(DeploymentStage.DEV)).containsEntry("DeletionProtection", "INACTIVE");
        assertThat(pool(DeploymentStage.STAGING)).containsEntry("DeletionProtection", "ACTIVE");
        assertThat(pool(DeploymentStage.PROD)).containsEntry("DeletionProtection", "ACTIVE");
    }
}
