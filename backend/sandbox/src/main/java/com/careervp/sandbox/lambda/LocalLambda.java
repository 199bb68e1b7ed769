package com.careervp.sandbox.lambda;

import com.careervp.aws.AwsClients;
import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionVersion;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaResponseMetadata;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionConcurrencyResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationResponse;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// Lambda in this JVM. Functions come from a template ([LambdaResources]); their handler classes are made with a
/// `FunctionSetup` and called with the JSON that Lambda would send. Versions, aliases, reserved concurrency, timeouts,
/// asynchronous retries, queue mappings, log lines and metrics follow the service. Safe for use by several threads.
///
/// Two things differ and cannot be helped in one JVM: a function's memory is not limited or measured, and code that
/// ignores its interruption runs on after its timeout, though without its SDK clients.
public final class LocalLambda extends VersionOperations {
    /// Source: Lambda quotas, "Invocation payload".
    private static final int MAXIMUM_SYNCHRONOUS_BYTES = 6 * 1024 * 1024;

    private static final int MAXIMUM_ASYNCHRONOUS_BYTES = 1024 * 1024;

    private final IdSource ids;
    private final ObjectMapper json = new ObjectMapper();
    private final OutputRouter output = new OutputRouter();
    private final FunctionRegistry functions = new FunctionRegistry();
    private final Invoker invoker;
    private final Destinations destinations;
    private final AsynchronousInvocations asynchronous;
    private final FunctionOperations operations;
    private final MappingOperations mappings;

    /// From here to [#close()] what functions print goes to their log groups.
    ///
    /// @param clients what the functions get
    /// @param queues what the event source mappings read and failure destinations are sent to
    public LocalLambda(
            SandboxTime time,
            AwsClients clients,
            LanguageModel languageModel,
            IdSource ids,
            MetricSink metrics,
            LogSink logs,
            SqsClient queues) {
        this.ids = ids;
        this.invoker = new Invoker(new FunctionServices(time, clients, languageModel, ids, metrics, logs), output);
        this.destinations = new Destinations(queues);
        this.asynchronous = new AsynchronousInvocations(time, invoker, destinations, functions);
        this.operations = new FunctionOperations(functions, time, ids);
        this.mappings = new MappingOperations(queues, time, ids, new MappedInvocation());
    }

    /// Puts drills between the functions and what they use. Models are asked for once per execution environment, so
    /// call this before the first invocation.
    public void intercept(FunctionInterceptor interceptor) {
        invoker.intercept(interceptor);
    }

    /// Where records of asynchronous invocations go whose destination is a topic.
    ///
    /// @param topics asked at every record, so that the client may come to be after this object
    public void publishWith(Supplier<SnsClient> topics) {
        destinations.publishWith(topics);
    }

    @Override
    FunctionRegistry functions() {
        return functions;
    }

    @Override
    FunctionOperations operations() {
        return operations;
    }

    @Override
    MappingOperations mappings() {
        return mappings;
    }

    IdSource ids() {
        return ids;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /// Kills what runs, ends mappings and asynchronous invocations, and gives System.out and System.err back.
    @Override
    public void close() {
        mappings.close();
        asynchronous.close();
        invoker.close();
        output.close();
    }

    @Override
    public InvokeResponse invoke(InvokeRequest request) {
        FunctionReference reference = FunctionReference.parse(request.functionName(), request.qualifier());
        LambdaFunction function = functions.require(reference);
        FunctionTarget target = function.target(reference.qualifier());
        InvocationType type =
                request.invocationTypeAsString() == null ? InvocationType.REQUEST_RESPONSE : request.invocationType();
        SdkBytes payload = payload(request, type);
        String requestId = ids.next();
        return switch (type) {
            case DRY_RUN -> answer(requestId, 204).build();
            case EVENT -> {
                asynchronous.submit(function, reference, payload, requestId);
                yield answer(requestId, 202).build();
            }
            case REQUEST_RESPONSE -> {
                InvocationResult result = invoker.invoke(function, target, payload, requestId);
                yield answer(requestId, 200)
                        .executedVersion(result.version())
                        .functionError(result.functionError())
                        .payload(result.payload())
                        .build();
            }
            case UNKNOWN_TO_SDK_VERSION ->
                throw LambdaErrors.invalidParameter("Invocation type " + request.invocationTypeAsString()
                        + " is unknown; expected RequestResponse, Event or DryRun");
        };
    }

    private SdkBytes payload(InvokeRequest request, InvocationType type) {
        SdkBytes payload = request.payload() == null ? SdkBytes.fromUtf8String("{}") : request.payload();
        int limit = type == InvocationType.EVENT ? MAXIMUM_ASYNCHRONOUS_BYTES : MAXIMUM_SYNCHRONOUS_BYTES;
        int length = payload.asByteArrayUnsafe().length;
        if (length > limit) {
            throw LambdaErrors.tooLarge(length, limit);
        }
        try {
            json.readTree(payload.asUtf8String());
            return payload;
        } catch (JsonProcessingException e) {
            throw LambdaErrors.invalidContent("Could not parse request body into json: " + e.getOriginalMessage());
        }
    }

    private static InvokeResponse.Builder answer(String requestId, int status) {
        InvokeResponse.Builder builder = InvokeResponse.builder().statusCode(status);
        builder.responseMetadata(
                LambdaResponseMetadata.create(DefaultAwsResponseMetadata.create(Map.of("AWS_REQUEST_ID", requestId))));
        builder.sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build());
        return builder;
    }

    private final class MappedInvocation implements EventSourceMapping.Invocation {
        @Override
        public InvocationResult invoke(FunctionReference reference, SdkBytes event) {
            LambdaFunction function = functions.require(reference);
            return invoker.invoke(function, function.target(reference.qualifier()), event, ids.next());
        }

        @Override
        public void received(FunctionReference reference, String queueUrl, Message message) {
            invoker.interceptor().received(reference.name(), queueUrl, message);
        }

        @Override
        public LambdaFunction function(FunctionReference reference) {
            return functions.require(reference);
        }
    }

    @Override
    public GetFunctionResponse getFunction(GetFunctionRequest request) {
        FunctionTarget target = functions.target(request.functionName(), request.qualifier());
        GetFunctionResponse.Builder builder =
                GetFunctionResponse.builder().configuration(FunctionDescriptions.describe(target));
        functions
                .require(request.functionName())
                .reservedConcurrency()
                .ifPresent(reserved -> builder.concurrency(c -> c.reservedConcurrentExecutions(reserved)));
        return builder.build();
    }

    @Override
    public GetFunctionConfigurationResponse getFunctionConfiguration(GetFunctionConfigurationRequest request) {
        FunctionTarget target = functions.target(request.functionName(), request.qualifier());
        return FunctionDescriptions.copy(
                        FunctionDescriptions.describe(target), GetFunctionConfigurationResponse.builder())
                .build();
    }

    @Override
    public ListFunctionsResponse listFunctions(ListFunctionsRequest request) {
        Page<FunctionConfiguration> page = Page.of(
                operations.list(request.functionVersion() == FunctionVersion.ALL),
                request.marker(),
                request.maxItems(),
                PAGE_OF_FUNCTIONS);
        return ListFunctionsResponse.builder()
                .functions(page.items())
                .nextMarker(page.nextMarker())
                .build();
    }

    @Override
    public UpdateFunctionConfigurationResponse updateFunctionConfiguration(UpdateFunctionConfigurationRequest request) {
        return FunctionDescriptions.copy(operations.update(request), UpdateFunctionConfigurationResponse.builder())
                .build();
    }

    @Override
    public PutFunctionConcurrencyResponse putFunctionConcurrency(PutFunctionConcurrencyRequest request) {
        int reserved = request.reservedConcurrentExecutions();
        if (reserved < 0 || reserved > 900) {
            throw LambdaErrors.invalidParameter(
                    "Specified ReservedConcurrentExecutions for function decreases account's"
                            + " UnreservedConcurrentExecution below its minimum value of [100].");
        }
        functions.require(request.functionName()).reserveConcurrency(reserved);
        return PutFunctionConcurrencyResponse.builder()
                .reservedConcurrentExecutions(reserved)
                .build();
    }

    @Override
    public GetFunctionConcurrencyResponse getFunctionConcurrency(GetFunctionConcurrencyRequest request) {
        return GetFunctionConcurrencyResponse.builder()
                .reservedConcurrentExecutions(functions
                        .require(request.functionName())
                        .reservedConcurrency()
                        .orElse(null))
                .build();
    }

    @Override
    public DeleteFunctionConcurrencyResponse deleteFunctionConcurrency(DeleteFunctionConcurrencyRequest request) {
        functions.require(request.functionName()).reserveConcurrency(null);
        return DeleteFunctionConcurrencyResponse.builder().build();
    }
}
