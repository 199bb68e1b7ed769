package com.careervp.sandbox.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The object store: an s3proxy of its own on a free port of 127.0.0.1, in memory or in a folder, with the client and
/// the presigner for it. Buckets are addressed by path. Presigned links are checked like any request and end in real
/// time. Objects are not expired by lifecycle rules.
public final class ObjectStore implements AutoCloseable {
    private static final String ACCESS_KEY = "sandbox";
    private static final String SECRET_KEY = "sandbox-secret";
    private static final int MOST_THREADS = 32;
    private static final int MOST_CONNECTIONS = 100;
    private static final long STOP_MILLIS = 2_000;

    private final S3Proxy proxy;
    private final URI endpoint;
    private final S3Client client;
    private final S3Presigner presigner;

    private ObjectStore(S3Proxy proxy, URI endpoint, S3Client client, S3Presigner presigner) {
        this.proxy = proxy;
        this.endpoint = endpoint;
        this.client = client;
        this.presigner = presigner;
    }

    /// Starts the store and returns when it answers.
    ///
    /// @param folder where objects are kept; null keeps them in memory
    public static ObjectStore start(@Nullable Path folder, String region) {
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(store(folder))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .jettyMaxThreads(MOST_THREADS)
                .stopTimeout(STOP_MILLIS)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("the object store could not be started", e);
        }
        URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
        S3Client client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(MOST_CONNECTIONS))
                .build();
        S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
        return new ObjectStore(proxy, endpoint, client, presigner);
    }

    private static BlobStore store(@Nullable Path folder) {
        if (folder == null) {
            return new TransientNio2BlobStore();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for objects could not be made: " + folder, e);
        }
        return new FilesystemNio2BlobStore(folder.toString());
    }

    public S3Client client() {
        return client;
    }

    public S3Presigner presigner() {
        return presigner;
    }

    /// Makes buckets for the stack engine.
    public BucketProvider provider() {
        return new BucketProvider(client);
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the object store did not stop", e);
        }
    }
}
