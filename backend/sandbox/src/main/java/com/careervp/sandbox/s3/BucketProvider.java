package com.careervp.sandbox.s3;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// `AWS::S3::Bucket`. Lifecycle rules, encryption, public access block, CORS and the like are kept and described, and
/// have no effect in the sandbox. A bucket that is in the store from an earlier run is taken over with what is in it.
public final class BucketProvider implements ResourceProvider {
    static final String TYPE = "AWS::S3::Bucket";

    /// S3 user guide, "General purpose bucket naming rules".
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private static final int LONGEST_NAME = 63;

    private final S3Client objects;
    private final Map<String, ObjectNode> buckets = new ConcurrentHashMap<>();

    BucketProvider(S3Client objects) {
        this.objects = objects;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return property.equals("BucketName");
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        String name = request.properties()
                .path("BucketName")
                .asText(GeneratedNames.of(request, LONGEST_NAME).toLowerCase(Locale.ROOT));
        if (!NAME.matcher(name).matches()) {
            throw new ResourceException("The specified bucket is not valid: " + name);
        }
        if (buckets.containsKey(name)) {
            throw new ResourceException(name + " already exists");
        }
        if (!exists(name)) {
            try {
                objects.createBucket(r -> r.bucket(name));
            } catch (S3Exception e) {
                throw new ResourceException(reason(e), e);
            }
        }
        buckets.put(name, request.properties().deepCopy());
        return provisioned(name, request.region());
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        String name = request.physicalId().orElseThrow();
        buckets.put(name, request.properties().deepCopy());
        return provisioned(name, request.region());
    }

    @Override
    public void delete(ResourceRequest request) {
        String name = request.physicalId().orElseThrow();
        try {
            objects.deleteBucket(r -> r.bucket(name));
        } catch (NoSuchBucketException e) {
            // already gone, which is what was asked for
            buckets.remove(name);
            return;
        } catch (S3Exception e) {
            throw new ResourceException(reason(e), e);
        }
        buckets.remove(name);
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        if (!exists(physicalId)) {
            throw new ResourceException("The specified bucket does not exist: " + physicalId);
        }
        return Optional.ofNullable(buckets.get(physicalId)).map(ObjectNode::deepCopy);
    }

    private boolean exists(String name) {
        try {
            objects.headBucket(r -> r.bucket(name));
            return true;
        } catch (NoSuchBucketException e) {
            return false;
        }
    }

    private static ProvisionedResource provisioned(String name, String region) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        attributes.put("Arn", text("arn:aws:s3:::" + name));
        attributes.put("DomainName", text(name + ".s3.amazonaws.com"));
        attributes.put("RegionalDomainName", text(name + ".s3." + region + ".amazonaws.com"));
        attributes.put("DualStackDomainName", text(name + ".s3.dualstack." + region + ".amazonaws.com"));
        return new ProvisionedResource(name, attributes);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    private static String reason(S3Exception e) {
        String message =
                e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
        return message == null ? String.valueOf(e.getMessage()) : message;
    }
}
