package com.careervp.sandbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.careervp.aws.FunctionSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A handler object, called with JSON as Lambda's Java runtime calls it: events of the library
/// `aws-lambda-java-events` are read with its special rules, everything else with plain Jackson.
@FunctionalInterface
interface FunctionCode {

    void handle(InputStream event, OutputStream response, Context context) throws IOException;

    /// Makes the handler that the template names, e.g. `com.example.Handler` or `com.example.Handler::handleRequest`.
    ///
    /// @throws Throwable what the handler's constructor throws, or what Lambda answers when the class is not usable
    static FunctionCode load(String handler, FunctionSetup setup) throws Throwable {
        String className = handler.split("::", 2)[0];
        Class<?> type;
        try {
            type = Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new ClassNotFoundException("Class not found: " + className, e);
        }
        Object instance;
        try {
            instance = type.getConstructor(FunctionSetup.class).newInstance(setup);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    className + " has no public constructor that takes a FunctionSetup, which the sandbox calls", e);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
        if (instance instanceof RequestStreamHandler stream) {
            return stream::handleRequest;
        }
        if (instance instanceof RequestHandler<?, ?> request) {
            return ofRequestHandler(request);
        }
        throw new IllegalStateException(className + " implements neither RequestHandler nor RequestStreamHandler");
    }

    private static FunctionCode ofRequestHandler(RequestHandler<?, ?> handler) {
        Type[] types = eventAndResponse(handler.getClass(), Map.of())
                .orElseThrow(() -> new IllegalStateException(
                        handler.getClass().getName() + " does not say the event type of its RequestHandler"));
        PojoSerializer<Object> events = serializer(types[0]);
        PojoSerializer<Object> responses = serializer(types[1]);
        // The type argument was read from the class itself, and the serializer makes an object of exactly that type.
        @SuppressWarnings("unchecked")
        RequestHandler<Object, Object> typed = (RequestHandler<Object, Object>) handler;
        return (event, response, context) ->
                responses.toJson(typed.handleRequest(events.fromJson(event), context), response);
    }

    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> plain && LambdaEventSerializers.isLambdaSupportedEvent(plain.getName())) {
            // A serializer of T reads and writes T only; the caller passes nothing else.
            @SuppressWarnings("unchecked")
            PojoSerializer<Object> special = (PojoSerializer<Object>)
                    (PojoSerializer<?>) LambdaEventSerializers.serializerFor(plain, plain.getClassLoader());
            return special;
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }

    /// The two type arguments of RequestHandler as the class, or one it extends, binds them.
    private static Optional<Type[]> eventAndResponse(Type type, Map<TypeVariable<?>, Type> bindings) {
        Map<TypeVariable<?>, Type> known = new HashMap<>(bindings);
        Class<?> raw;
        if (type instanceof ParameterizedType parameterized) {
            raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                known.put(variables[i], bindings.getOrDefault(arguments[i], arguments[i]));
            }
            if (raw == RequestHandler.class) {
                return Optional.of(new Type[] {
                    known.getOrDefault(variables[0], Object.class), known.getOrDefault(variables[1], Object.class)
                });
            }
        } else if (type instanceof Class<?> plain) {
            raw = plain;
        } else {
            return Optional.empty();
        }
        for (Type parent : raw.getGenericInterfaces()) {
            Optional<Type[]> found = eventAndResponse(parent, known);
            if (found.isPresent()) {
                return found;
            }
        }
        Type parent = raw.getGenericSuperclass();
        return parent == null ? Optional.empty() : eventAndResponse(parent, known);
    }
}
