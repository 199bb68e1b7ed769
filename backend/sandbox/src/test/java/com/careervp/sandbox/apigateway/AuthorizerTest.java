package com.careervp.sandbox.apigateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.contract.Plan;
import com.careervp.kernel.IdSource;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.careervp.sandbox.cognito.CognitoResources;
import com.careervp.sandbox.cognito.LocalCognito;
import com.careervp.sandbox.lambda.LambdaFixture;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorizerTest {
    private final ApiFixture api = new ApiFixture();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final LocalCognito cognito = new LocalCognito(() -> now, IdSource.random());
    private final LocalCognito elsewhere = new LocalCognito(() -> now, IdSource.random());
    private String poolId = "";
    private String client = "";

    @BeforeEach
    void open() {
        ProvisionedResource pool = create(cognito, "UserPool", api.properties());
        poolId = pool.physicalId();
        client = create(cognito, "UserPoolClient", api.properties().put("UserPoolId", poolId))
                .physicalId();
        api.gateway.verifyTokensWith(cognito);
        api.functions.deploy("own", ApiFunctions.Claims.class, "");
        ObjectNode method = api.method(api.resource(api.rootId, "own"), "POST", "own");
        method.put("AuthorizationType", "COGNITO_USER_POOLS")
                .put("AuthorizerId", authorizer(pool.attributes().get("Arn").asText()));
        api.create("Method", method);
        ObjectNode refusal = api.ofApi().put("ResponseType", "UNAUTHORIZED");
        refusal.putObject("ResponseTemplates")
                .put(
                        "application/json",
                        "{\"code\":\"UNAUTHORIZED\",\"error\":$context.error.messageString,"
                                + "\"request_id\":\"$context.requestId\"}");
        api.create("GatewayResponse", refusal);
        api.withRoutes().open(0, "[]");
    }

    @AfterEach
    void close() {
        api.close();
        cognito.close();
        elsewhere.close();
    }

    private static ProvisionedResource create(LocalCognito at, String kind, ObjectNode properties) {
        return new CognitoResources(at)
                .create(new ResourceRequest(
                        "AWS::Cognito::" + kind,
                        "Users",
                        "Stack",
                        "stack-id",
                        LambdaFixture.REGION,
                        LambdaFixture.ACCOUNT,
                        null,
                        properties));
    }

    private String authorizer(String poolArn) {
        ObjectNode properties = api.ofApi()
                .put("Name", "signed-in")
                .put("Type", "COGNITO_USER_POOLS")
                .put("IdentitySource", "method.request.header.Authorization");
        properties.putArray("ProviderARNs").add(poolArn);
        return api.create("Authorizer", properties).physicalId();
    }

    private HttpResponse<String> call(@Nullable String authorization) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.url("/own")).POST(HttpRequest.BodyPublishers.ofString("{}"));
        return api.send(authorization == null ? request : request.header("Authorization", authorization));
    }

    private String token() {
        return cognito.idToken(client, "user-1", Plan.ENTERPRISE);
    }

    private double invocations() {
        return api.functions.telemetry.sum("Invocations", Map.of("FunctionName", "own"));
    }

    @Test
    void theFunctionGetsTheClaimsOfWhoeverIsSignedIn() throws Exception {
        assertThat(call("Bearer " + token()).body()).isEqualTo("user-1 on enterprise for " + client);
        assertThat(call(token()).statusCode())
                .as("without the word Bearer, as in AWS")
                .isEqualTo(200);
    }

    @Test
    void whoeverHasNoGoodTokenIsUnauthorizedAndTheFunctionNeverRuns() throws Exception {
        for (Map.Entry<String, String> bad : badTokens().entrySet()) {
            HttpResponse<String> response = call("Bearer " + bad.getValue());

            assertThat(response.statusCode()).as(bad.getKey()).isEqualTo(401);
            assertThat(response.body())
                    .as(bad.getKey())
                    .startsWith("{\"code\":\"UNAUTHORIZED\",\"error\":\"Unauthorized\",\"request_id\":\"");
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("UnauthorizedException");
        }
        assertThat(call(null).statusCode()).as("no header").isEqualTo(401);
        assertThat(call("Bearer").statusCode()).as("no token").isEqualTo(401);
        assertThat(call("Basic dXNlcjpwYXNzd29yZA==").statusCode())
                .as("another scheme")
                .isEqualTo(401);
        assertThat(invocations()).isZero();
        assertThat(call("Bearer " + token()).statusCode()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsToldApart() throws Exception {
        String token = token();
        now = now.plus(Duration.ofHours(1));

        assertThat(call("Bearer " + token).statusCode()).isEqualTo(401);
        assertThat(call("Bearer " + token).body()).contains("\"error\":\"The incoming token has expired\"");
        assertThat(invocations()).isZero();
    }

    @Test
    void openRoutesAskForNothing() throws Exception {
        assertThat(api.get("/vpr/1").statusCode()).isEqualTo(200);
    }

    private Map<String, String> badTokens() throws Exception {
        String good = token();
        String[] parts = good.split("\\.", -1);
        String signature = parts[2];
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("not a token", "none");
        bad.put("two dots", "a.b.c");
        bad.put("cut off", good.substring(0, good.length() - 20));
        bad.put("no signature", parts[0] + "." + parts[1] + ".");
        bad.put(
                "another signature",
                parts[0] + "." + parts[1] + "." + (signature.startsWith("A") ? "B" : "A") + signature.substring(1));
        bad.put(
                "another subject",
                parts[0] + "." + encoded(decoded(parts[1]).replace("user-1", "user-2")) + "." + signature);
        bad.put("algorithm none", encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        bad.put(
                "algorithm none in other letters",
                encoded("{\"alg\":\"nOnE\",\"kid\":\"x\"}") + "." + parts[1] + "." + signature);
        bad.put("HMAC with the public key", signedWithThePublicKey(good));
        bad.put("another issuer", ofAnotherIssuer());
        bad.put("huge", "e".repeat(5_000) + "." + parts[1] + "." + signature);
        return bad;
    }

    private String ofAnotherIssuer() {
        String pool = create(elsewhere, "UserPool", api.properties()).physicalId();
        String its = create(elsewhere, "UserPoolClient", api.properties().put("UserPoolId", pool))
                .physicalId();
        return elsewhere.idToken(its, "user-1", Plan.ENTERPRISE);
    }

    private String signedWithThePublicKey(String good) throws Exception {
        var key = JWKSet.load(cognito.keysUrl(poolId).toURL()).getKeys().getFirst();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                SignedJWT.parse(good).getJWTClaimsSet());
        forged.sign(new MACSigner(key.toRSAKey().toRSAPublicKey().getEncoded()));
        return forged.serialize();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void whatTheSandboxWouldServeInAnotherWayThanAwsIsRefused() {
        String resource = api.resource(api.rootId, "other");
        ObjectNode iam = api.method(resource, "GET", "own").put("AuthorizationType", "AWS_IAM");
        ObjectNode unknown = api.method(resource, "GET", "own")
                .put("AuthorizationType", "COGNITO_USER_POOLS")
                .put("AuthorizerId", "nowhere");
        ObjectNode scopes = unknown.deepCopy();
        scopes.putArray("AuthorizationScopes").add("letters/write");

        assertThatThrownBy(() -> api.create("Method", iam))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("AWS_IAM");
        assertThatThrownBy(() -> api.create("Method", unknown)).hasMessageContaining("Invalid authorizer ID specified");
        assertThatThrownBy(() -> api.create("Method", scopes)).hasMessageContaining("scopes");
        assertThatThrownBy(() -> api.create("Authorizer", api.ofApi().put("Type", "TOKEN")))
                .hasMessageContaining("TOKEN");
    }
}
