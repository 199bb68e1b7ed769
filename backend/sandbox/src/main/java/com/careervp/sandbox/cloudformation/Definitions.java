package com.careervp.sandbox.cloudformation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/// Turns requests into definitions and refuses those that AWS refuses before it starts.
final class Definitions {
    /// API reference, CreateStack: TemplateBody.
    private static final int LONGEST_BODY = 51_200;

    /// API reference, CreateStack: TemplateURL.
    private static final int LONGEST_FETCHED = 1_048_576;

    private static final Map<String, String> NAMED_IAM = Map.of(
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName",
            "AWS::IAM::User", "UserName",
            "AWS::IAM::Group", "GroupName");

    private final ProviderRegistry providers;
    private final TemplateSource source;

    Definitions(ProviderRegistry providers, TemplateSource source) {
        this.providers = providers;
        this.source = source;
    }

    /// @param previous the stack's present definition; null when it is created
    StackDefinition of(Submission submission, @Nullable StackDefinition previous) {
        Template template = template(submission.template(), previous);
        requireCapabilities(template, submission.capabilities());
        Map<String, String> parameters = parameters(template, submission.parameters(), previous);
        RollbackSettings rollback =
                (previous == null ? RollbackSettings.NONE : previous.rollback()).changedBy(submission.rollback());
        return new StackDefinition(
                template,
                parameters,
                Optional.ofNullable(submission.tags()).orElseGet(() -> previous == null ? List.of() : previous.tags()),
                rollback,
                submission.capabilities());
    }

    /// Reads and checks a template on its own.
    Template template(Submission.TemplateReference reference, @Nullable StackDefinition previous) {
        if (reference.previous()) {
            if (previous == null) {
                throw CloudFormationErrors.validation("UsePreviousTemplate cannot be used when a stack is created");
            }
            return previous.template();
        }
        String text = text(reference);
        Template template = Template.parse(text);
        providers.requireAll(template);
        return template;
    }

    private String text(Submission.TemplateReference reference) {
        String body = reference.body();
        String url = reference.url();
        if ((body == null) == (url == null)) {
            throw CloudFormationErrors.validation("Either Template URL or Template Body must be specified.");
        }
        if (body != null) {
            if (body.length() > LONGEST_BODY) {
                throw CloudFormationErrors.validation("1 validation error detected: Value at 'templateBody' failed to "
                        + "satisfy constraint: Member must have length less than or equal to " + LONGEST_BODY);
            }
            return body;
        }
        try {
            String fetched = source.fetch(Optional.ofNullable(url).orElse(""));
            if (fetched.length() > LONGEST_FETCHED) {
                throw CloudFormationErrors.validation("Template may not exceed " + LONGEST_FETCHED + " bytes in size.");
            }
            return fetched;
        } catch (ResourceException e) {
            throw CloudFormationErrors.validation(
                    Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    static Map<String, String> parameters(
            Template template, List<Parameter> given, @Nullable StackDefinition previous) {
        Map<String, String> values = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Parameter parameter : given) {
            String key = parameter.parameterKey();
            if (!template.parameters().containsKey(key)) {
                unknown.add(key);
            } else if (Boolean.TRUE.equals(parameter.usePreviousValue())) {
                values.put(key, previousValue(key, previous));
            } else if (parameter.parameterValue() != null) {
                values.put(key, parameter.parameterValue());
            }
        }
        if (!unknown.isEmpty()) {
            throw CloudFormationErrors.validation("Parameters: " + unknown + " do not exist in the template");
        }
        List<String> missing = new ArrayList<>();
        for (ParameterDeclaration declaration : template.parameters().values()) {
            if (!values.containsKey(declaration.name())) {
                declaration
                        .defaultValue()
                        .ifPresentOrElse(
                                value -> values.put(declaration.name(), value), () -> missing.add(declaration.name()));
            }
        }
        if (!missing.isEmpty()) {
            throw CloudFormationErrors.validation("Parameters: " + missing + " must have values");
        }
        template.parameters().values().forEach(declaration -> {
            String value = values.get(declaration.name());
            if (value != null) {
                declaration.check(value);
            }
        });
        return values;
    }

    private static String previousValue(String key, @Nullable StackDefinition previous) {
        String value = previous == null ? null : previous.parameters().get(key);
        if (value == null) {
            throw CloudFormationErrors.validation("Invalid input for parameter key " + key
                    + ". Cannot specify usePreviousValue as true for a parameter key not in the previous template");
        }
        return value;
    }

    static Set<Capability> capabilitiesOf(Template template) {
        Set<Capability> needed = new HashSet<>();
        for (ResourceDeclaration resource : template.resources().values()) {
            if (resource.type().startsWith("AWS::IAM::")) {
                String name = NAMED_IAM.get(resource.type());
                boolean named = name != null && resource.properties().has(name);
                needed.add(named ? Capability.CAPABILITY_NAMED_IAM : Capability.CAPABILITY_IAM);
            }
        }
        if (needed.contains(Capability.CAPABILITY_NAMED_IAM)) {
            needed.remove(Capability.CAPABILITY_IAM);
        }
        return needed;
    }

    private static void requireCapabilities(Template template, List<Capability> given) {
        TreeSet<String> missing = new TreeSet<>();
        for (Capability needed : capabilitiesOf(template)) {
            if (!given.contains(needed) && !given.contains(Capability.CAPABILITY_NAMED_IAM)) {
                missing.add(needed.toString());
            }
        }
        if (!missing.isEmpty()) {
            String message = "Requires capabilities : " + missing;
            throw InsufficientCapabilitiesException.builder()
                    .message(message)
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .serviceName("CloudFormation")
                            .errorCode("InsufficientCapabilitiesException")
                            .errorMessage(message)
                            .build())
                    .build();
        }
    }
}
