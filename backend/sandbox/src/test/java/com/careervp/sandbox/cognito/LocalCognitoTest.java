package com.careervp.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.contract.Plan;
import com.careervp.contract.TokenClaims;
import com.careervp.kernel.IdSource;
import com.careervp.sandbox.apigateway.TokenVerdict;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalCognitoTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final LocalCognito cognito = new LocalCognito(() -> now, IdSource.random());
    private final CognitoResources resources = new CognitoResources(cognito);
    private final ProvisionedResource made = create("UserPool", properties().put("UserPoolName", "users"));
    private final UserPool pool = cognito.pool(made.physicalId()).orElseThrow();
    private final String client = create(
                    "UserPoolClient", properties().put("UserPoolId", pool.id()).put("ClientName", "web"))
            .physicalId();

    @AfterEach
    void close() {
        cognito.close();
    }

    private static ObjectNode properties() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ProvisionedResource create(String kind, ObjectNode properties) {
        return resources.create(request(kind, null, properties));
    }

    private static ResourceRequest request(String kind, @Nullable String id, ObjectNode properties) {
        return new ResourceRequest(
                "AWS::Cognito::" + kind, "Users", "Stack", "stack-id", "us-east-1", "000000000000", id, properties);
    }

    private TokenVerdict verify(String token) {
        return cognito.verify(List.of(pool.arn()), token);
    }

    private String token() {
        return cognito.idToken(client, "user-1", Plan.PREMIUM);
    }

    /// A token that the pool's own key has signed, with other claims.
    private String signedWith(UnaryOperator<JWTClaimsSet.Builder> change) {
        IdToken usual = new IdToken(pool.issuer(), client, "user-1", Plan.FREE, "id", now);
        return pool.key()
                .sign(change.apply(new JWTClaimsSet.Builder(usual.claims())).build());
    }

    @Test
    void aTokenTellsWhoCallsAndOnWhichPlanAsText() {
        assertThat(verify(token()))
                .isInstanceOfSatisfying(
                        TokenVerdict.Accepted.class,
                        accepted -> assertThat(accepted.claims())
                                .containsEntry(TokenClaims.SUBJECT, "user-1")
                                .containsEntry(TokenClaims.PLAN, "premium")
                                .containsEntry("aud", client)
                                .containsEntry("iss", pool.issuer())
                                .containsEntry("token_use", "id")
                                .containsEntry("exp", "Sun Nov 22 09:00:00 UTC 2026")
                                .containsEntry("auth_time", "1795334400"));
    }

    @Test
    void theKeysArePublishedSoThatAnybodyCanVerify() throws Exception {
        JWKSet published = JWKSet.load(cognito.keysUrl(pool.id()).toURL());
        SignedJWT token = SignedJWT.parse(token());

        var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(cognito.keysUrl(pool.id())).hasHost("127.0.0.1");
    }

    @Test
    void aTokenExpiresAfterAnHourOfItsClock() {
        String token = token();

        now = now.plus(Duration.ofMinutes(59));
        assertThat(verify(token)).isInstanceOf(TokenVerdict.Accepted.class);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(verify(token)).isInstanceOf(TokenVerdict.Expired.class);
    }

    @Test
    void tokensThatAreNotIdTokensOfAClientOfThePoolAreRefused() {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = Map.of(
                "an access token", claims -> claims.claim(IdToken.USE, "access"),
                "no use", claims -> claims.claim(IdToken.USE, null),
                "another audience", claims -> claims.audience("another"),
                "two audiences", claims -> claims.audience(List.of(client, "another")),
                "no audience", claims -> claims.audience((String) null),
                "another issuer", claims -> claims.issuer("https://elsewhere.example"),
                "nobody", claims -> claims.subject(" "),
                "no end", claims -> claims.expirationTime(null),
                "issued tomorrow", claims -> claims.issueTime(Date.from(now.plus(Duration.ofDays(1)))));

        wrong.forEach((what, change) ->
                assertThat(verify(signedWith(change))).as(what).isInstanceOf(TokenVerdict.Refused.class));
        assertThat(verify(signedWith(claims -> claims))).isInstanceOf(TokenVerdict.Accepted.class);
    }

    @Test
    void aTokenOfAnotherPoolOrOfAPoolThatIsGoneIsRefused() {
        ProvisionedResource other = create("UserPool", properties());
        String token = token();

        assertThat(cognito.verify(List.of(other.attributes().get("Arn").asText()), token))
                .isInstanceOf(TokenVerdict.Refused.class);
        resources.delete(request("UserPoolClient", client, properties().put("UserPoolId", pool.id())));
        assertThat(verify(token)).isInstanceOf(TokenVerdict.Refused.class);
        resources.delete(request("UserPool", pool.id(), properties()));
        assertThat(verify(token)).isInstanceOf(TokenVerdict.Refused.class);
    }

    @Test
    void aPoolAndItsClientHaveTheAttributesThatTemplatesReferTo() {
        assertThat(made.physicalId()).matches("us-east-1_[0-9a-z]{9}");
        assertThat(made.attributes().get("Arn").asText())
                .isEqualTo("arn:aws:cognito-idp:us-east-1:000000000000:userpool/" + made.physicalId());
        assertThat(made.attributes().get("ProviderURL").asText()).isEqualTo(pool.issuer());
        assertThat(client).matches("[0-9a-z]{26}");
    }

    @Test
    void whatTheSandboxDoesNotHaveIsNamed() {
        ObjectNode triggers = properties();
        triggers.putObject("LambdaConfig").put("PreSignUp", "arn:aws:lambda:us-east-1:000000000000:function:any");

        assertThatThrownBy(() -> create("UserPool", triggers))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("LambdaConfig");
        assertThatThrownBy(() -> create("UserPoolClient", properties().put("UserPoolId", "us-east-1_none")))
                .isInstanceOf(ResourceException.class)
                .hasMessage("User pool us-east-1_none does not exist.");
        assertThatThrownBy(() -> cognito.idToken("none", "user-1", Plan.FREE)).hasMessageContaining("none");
    }
}
