package com.careervp.sandbox.lambda;

import com.careervp.aws.AwsClients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The clients of one execution environment: every call passes the interceptor, and none is made any more once the
/// environment is dead, because a killed or timed-out process makes none either.
final class InterceptedClients implements AwsClients {
    private final AwsClients clients;
    private final String function;
    private final Supplier<FunctionInterceptor> interceptor;
    private final BooleanSupplier dead;

    InterceptedClients(
            AwsClients clients, String function, Supplier<FunctionInterceptor> interceptor, BooleanSupplier dead) {
        this.clients = clients;
        this.function = function;
        this.interceptor = interceptor;
        this.dead = dead;
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return around(DynamoDbClient.class, clients.dynamoDb());
    }

    @Override
    public SnsClient sns() {
        return around(SnsClient.class, clients.sns());
    }

    @Override
    public SqsClient sqs() {
        return around(SqsClient.class, clients.sqs());
    }

    @Override
    public S3Client s3() {
        return around(S3Client.class, clients.s3());
    }

    /// Presigning is computed locally and makes no call.
    @Override
    public S3Presigner s3Presigner() {
        return clients.s3Presigner();
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return around(ApiGatewayClient.class, clients.apiGateway());
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return around(CloudFormationClient.class, clients.cloudFormation());
    }

    private <T> T around(Class<T> type, T client) {
        String name = type.getSimpleName();
        String service = name.substring(0, name.length() - "Client".length());
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(service, client, method, arguments)));
    }

    private @Nullable Object call(String service, Object client, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class || method.getName().equals("serviceName")) {
            return invoke(client, method, arguments);
        }
        if (dead.getAsBoolean()) {
            throw new FunctionKilled("the execution environment has ended");
        }
        List<Object> given = arguments == null ? List.of() : List.of(arguments);
        return interceptor
                .get()
                .around(new ServiceCall(
                        function, service, method.getName(), given, () -> invoke(client, method, arguments)));
    }

    private static @Nullable Object invoke(Object client, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
