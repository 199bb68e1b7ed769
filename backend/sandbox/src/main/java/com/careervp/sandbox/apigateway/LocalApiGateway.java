package com.careervp.sandbox.apigateway;

import com.careervp.kernel.IdSource;
import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;
import software.amazon.awssdk.services.apigateway.model.GetStageRequest;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.GetStagesRequest;
import software.amazon.awssdk.services.apigateway.model.GetStagesResponse;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigateway.model.UpdateStageRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateStageResponse;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// API Gateway's REST APIs over real HTTP on 127.0.0.1, one port for each API: routes of the template, proxy events to
/// functions, canary split per request, authorizers, request validation, throttling, the 29-second limit, access log
/// and metrics.
/// A change of a stage holds from the next request on. Safe for use by several threads.
public final class LocalApiGateway implements ApiGatewayClient {
    private static final int STANDARD_PAGE = 25;
    private static final int LARGEST_PAGE = 500;

    private final SandboxTime time;
    private final IdSource ids;
    private final GatewayPipeline pipeline;
    private final int firstPort;
    private final Map<String, RestApi> apis = new ConcurrentHashMap<>();
    private final Map<String, ApiServer> servers = new ConcurrentHashMap<>();

    /// @param firstPort where the first API is served, 0 for a free port; further APIs always take free ones
    /// @param random draws the canary requests; seed it to repeat a test. It need not be safe for several threads
    public LocalApiGateway(
            SandboxTime time,
            LambdaClient lambda,
            IdSource ids,
            MetricSink metrics,
            LogSink logs,
            int firstPort,
            RandomGenerator random) {
        this.time = time;
        this.ids = ids;
        this.firstPort = firstPort;
        this.pipeline = new GatewayPipeline(time, lambda, ids, metrics, logs, random);
    }

    /// Where a stage answers, without a slash at its end, e.g. `http://127.0.0.1:40123/dev`.
    ///
    /// @throws NotFoundException when there is no such API or stage
    public URI stageUrl(String restApiId, String stageName) {
        require(restApiId).requireStage(stageName);
        ApiServer server = servers.get(restApiId);
        if (server == null) {
            throw new IllegalStateException("API " + restApiId + " is not served any more");
        }
        return URI.create("http://127.0.0.1:" + server.port() + "/" + stageName);
    }

    /// Names who knows the user pools of authorizers; until then every token is refused.
    public void verifyTokensWith(TokenVerifier verifier) {
        pipeline.verifyTokensWith(verifier);
    }

    SandboxTime time() {
        return time;
    }

    /// A new id in the service's form: ten lower-case letters and digits.
    String newId() {
        String letters = ids.next().replaceAll("[^0-9a-z]", "");
        return letters.length() > 10 ? letters.substring(0, 10) : letters;
    }

    synchronized RestApi createApi(String account, ObjectNode properties) {
        RestApi api = new RestApi(newId(), account, newId(), properties, time.now());
        servers.put(api.id(), new ApiServer(api, pipeline, servers.isEmpty() ? firstPort : 0));
        apis.put(api.id(), api);
        return api;
    }

    synchronized void deleteApi(String id) {
        apis.remove(id);
        ApiServer server = servers.remove(id);
        if (server != null) {
            server.close();
        }
    }

    RestApi require(@Nullable String id) {
        RestApi api = id == null ? null : apis.get(id);
        if (api == null) {
            throw ApiGatewayErrors.notFound("Invalid API identifier specified " + id);
        }
        return api;
    }

    List<RestApi> apis() {
        return apis.values().stream().sorted(Comparator.comparing(RestApi::id)).toList();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /// Stops serving; requests under way are cut off.
    @Override
    public synchronized void close() {
        servers.values().forEach(ApiServer::close);
        servers.clear();
        pipeline.close();
    }

    @Override
    public GetRestApisResponse getRestApis(GetRestApisRequest request) {
        Page<RestApi> page = Page.of(apis(), request.position(), request.limit());
        return GetRestApisResponse.builder()
                .items(page.items().stream().map(ApiDescriptions::describe).toList())
                .position(page.next())
                .build();
    }

    @Override
    public GetRestApiResponse getRestApi(GetRestApiRequest request) {
        RestApi api = require(request.restApiId());
        return GetRestApiResponse.builder()
                .id(api.id())
                .name(api.name())
                .description(api.description())
                .createdDate(api.created())
                .rootResourceId(api.rootResourceId())
                .binaryMediaTypes(api.binaryMediaTypes())
                .build();
    }

    @Override
    public GetResourcesResponse getResources(GetResourcesRequest request) {
        RestApi api = require(request.restApiId());
        boolean withMethods = request.embed().contains("methods");
        Page<ApiResource> page = Page.of(api.resources(), request.position(), request.limit());
        return GetResourcesResponse.builder()
                .items(page.items().stream()
                        .map(resource -> ApiDescriptions.describe(api, resource, withMethods))
                        .toList())
                .position(page.next())
                .build();
    }

    @Override
    public GetDeploymentsResponse getDeployments(GetDeploymentsRequest request) {
        Page<ApiDeployment> page =
                Page.of(require(request.restApiId()).deployments(), request.position(), request.limit());
        List<Deployment> items = new ArrayList<>();
        page.items()
                .forEach(deployment -> items.add(Deployment.builder()
                        .id(deployment.id())
                        .description(deployment.description())
                        .createdDate(deployment.created())
                        .build()));
        return GetDeploymentsResponse.builder()
                .items(items)
                .position(page.next())
                .build();
    }

    @Override
    public GetStagesResponse getStages(GetStagesRequest request) {
        List<Stage> stages = require(request.restApiId()).stages().stream()
                .filter(stage ->
                        request.deploymentId() == null || request.deploymentId().equals(stage.deploymentId()))
                .map(ApiDescriptions::describe)
                .toList();
        return GetStagesResponse.builder().item(stages).build();
    }

    @Override
    public GetStageResponse getStage(GetStageRequest request) {
        ApiStage stage = require(request.restApiId()).requireStage(request.stageName());
        return SameFields.copy(ApiDescriptions.describe(stage), GetStageResponse.builder())
                .build();
    }

    @Override
    public UpdateStageResponse updateStage(UpdateStageRequest request) {
        RestApi api = require(request.restApiId());
        StagePatch patch = new StagePatch(id -> api.deployment(id).isPresent());
        ApiStage changed = api.changeStage(
                request.stageName(),
                stage -> patch.apply(stage, request.patchOperations()).updatedAt(time.now()));
        return SameFields.copy(ApiDescriptions.describe(changed), UpdateStageResponse.builder())
                .build();
    }

    /// A part of a list and the position of the next one.
    private record Page<T>(List<T> items, @Nullable String next) {
        static <T> Page<T> of(List<T> all, @Nullable String position, @Nullable Integer limit) {
            int from;
            try {
                from = position == null ? 0 : Math.clamp(Integer.parseInt(position), 0, all.size());
            } catch (NumberFormatException e) {
                throw ApiGatewayErrors.badRequest("Invalid position parameter");
            }
            int to = Math.min(all.size(), from + Math.clamp(limit == null ? STANDARD_PAGE : limit, 1, LARGEST_PAGE));
            return new Page<>(List.copyOf(all.subList(from, to)), to < all.size() ? Integer.toString(to) : null);
        }
    }
}
