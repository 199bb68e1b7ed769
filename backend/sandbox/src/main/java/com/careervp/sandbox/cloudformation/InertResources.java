package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The short list of resource types that the sandbox accepts and that do nothing in it: who may call what is not
/// checked, money is not spent. They get physical ids and ARNs, so that what refers to them resolves. Their
/// properties are kept for drift detection.
public final class InertResources implements ResourceProvider {
    /// The list.
    public static final Set<String> TYPES = Set.of(
            "AWS::IAM::Role",
            "AWS::IAM::Policy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::InstanceProfile",
            "AWS::IAM::ServiceLinkedRole",
            "AWS::Lambda::Permission",
            "AWS::SQS::QueuePolicy",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::TopicPolicy",
            "AWS::Budgets::Budget",
            "AWS::KMS::Alias",
            "AWS::Logs::ResourcePolicy",
            "AWS::XRay::Group",
            "AWS::CDK::Metadata");

    /// The property that names the resource, where the type has one.
    private static final Map<String, String> NAMES = Map.of(
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::Policy", "PolicyName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName",
            "AWS::KMS::Alias", "AliasName",
            "AWS::Logs::ResourcePolicy", "PolicyName",
            "AWS::XRay::Group", "GroupName");

    private final Map<String, ObjectNode> live = new ConcurrentHashMap<>();

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return property.equals(NAMES.get(type))
                || type.equals("AWS::Lambda::Permission")
                || (type.equals("AWS::S3::BucketPolicy") && property.equals("Bucket"));
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        String name = request.properties()
                .path(NAMES.getOrDefault(request.type(), "Name"))
                .asText(GeneratedNames.of(request, 64));
        String physicalId = request.type().equals("AWS::IAM::ManagedPolicy") ? arn(request, "policy", name) : name;
        return provisioned(request, physicalId, name);
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        String physicalId = request.physicalId().orElseThrow();
        return provisioned(request, physicalId, physicalId.substring(physicalId.lastIndexOf('/') + 1));
    }

    @Override
    public void delete(ResourceRequest request) {
        request.physicalId().ifPresent(id -> live.remove(key(request.type(), id)));
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        return Optional.ofNullable(live.get(key(type, physicalId)));
    }

    private ProvisionedResource provisioned(ResourceRequest request, String physicalId, String name) {
        live.put(key(request.type(), physicalId), request.properties().deepCopy());
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        attributes.put("Id", Json.NODES.textNode(physicalId));
        switch (request.type()) {
            case "AWS::IAM::Role", "AWS::IAM::ServiceLinkedRole" -> {
                attributes.put("Arn", Json.NODES.textNode(arn(request, "role", name)));
                attributes.put("RoleId", Json.NODES.textNode("AROA" + GeneratedNames.suffix(request)));
            }
            case "AWS::IAM::ManagedPolicy" -> attributes.put("PolicyArn", Json.NODES.textNode(physicalId));
            case "AWS::IAM::InstanceProfile" ->
                attributes.put("Arn", Json.NODES.textNode(arn(request, "instance-profile", name)));
            default -> {
                // nothing refers to an attribute of the others
            }
        }
        return new ProvisionedResource(physicalId, attributes);
    }

    private static String arn(ResourceRequest request, String kind, String name) {
        return "arn:aws:iam::" + request.account() + ":" + kind + "/" + name;
    }

    private static String key(String type, String physicalId) {
        return type + "|" + physicalId;
    }
}
