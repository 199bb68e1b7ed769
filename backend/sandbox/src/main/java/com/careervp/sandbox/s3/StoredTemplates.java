package com.careervp.sandbox.s3;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.TemplateSource;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Fetches templates that are named by an S3 URL, in the sandbox's own spelling or one of AWS's.
public final class StoredTemplates implements TemplateSource {
    private static final Pattern VIRTUAL_HOST = Pattern.compile("(.+)\\.s3[.-]([a-z0-9-]+\\.)?amazonaws\\.com");

    private final S3Client objects;

    public StoredTemplates(S3Client objects) {
        this.objects = objects;
    }

    @Override
    public String fetch(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new ResourceException("TemplateURL must be a supported URL.", e);
        }
        String host = uri.getHost();
        String path = uri.getPath();
        if (host == null || path == null || path.length() < 2) {
            throw new ResourceException("TemplateURL must reference a valid S3 object to which you have access.");
        }
        Matcher matcher = VIRTUAL_HOST.matcher(host);
        String place = matcher.matches() ? matcher.group(1) + path : path.substring(1);
        int slash = place.indexOf('/');
        if (slash <= 0 || slash == place.length() - 1) {
            throw new ResourceException("TemplateURL must reference a valid S3 object to which you have access.");
        }
        try {
            return objects.getObjectAsBytes(
                            r -> r.bucket(place.substring(0, slash)).key(place.substring(slash + 1)))
                    .asUtf8String();
        } catch (S3Exception e) {
            String message = e.awsErrorDetails() == null
                    ? e.getMessage()
                    : e.awsErrorDetails().errorMessage();
            throw new ResourceException("S3 error: " + message, e);
        }
    }
}
