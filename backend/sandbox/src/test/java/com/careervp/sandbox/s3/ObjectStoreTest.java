package com.careervp.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

class ObjectStoreTest {
    private static ObjectStore store;

    @BeforeAll
    static void start() {
        store = ObjectStore.start(null, "us-east-1");
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private static ResourceRequest request(String properties, @Nullable String physicalId) {
        try {
            return new ResourceRequest(
                    "AWS::S3::Bucket",
                    "Results",
                    "CareervpStack-Dev",
                    "stack-id",
                    "us-east-1",
                    "000000000000",
                    physicalId,
                    (ObjectNode) JsonMapper.builder().build().readTree(properties));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void objectsAreStoredListedReadAndDeleted() {
        ProvisionedResource bucket = store.provider().create(request("{\"BucketName\": \"objects-bucket\"}", null));
        assertThat(bucket.attributes().get("Arn").asText()).isEqualTo("arn:aws:s3:::objects-bucket");

        store.client()
                .putObject(
                        r -> r.bucket("objects-bucket").key("reports/a.json").contentType("application/json"),
                        RequestBody.fromString("{\"häuser\":1}"));

        assertThat(store.client()
                        .getObjectAsBytes(r -> r.bucket("objects-bucket").key("reports/a.json"))
                        .asUtf8String())
                .isEqualTo("{\"häuser\":1}");
        assertThat(store.client()
                        .listObjectsV2(r -> r.bucket("objects-bucket").prefix("reports/"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("reports/a.json");
        store.client().deleteObject(r -> r.bucket("objects-bucket").key("reports/a.json"));
        assertThatThrownBy(() -> store.client()
                        .getObjectAsBytes(r -> r.bucket("objects-bucket").key("reports/a.json")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aPresignedLinkIsReadByAnybodyAndAForgedOneByNobody() throws IOException, InterruptedException {
        store.provider().create(request("{\"BucketName\": \"links-bucket\"}", null));
        store.client().putObject(r -> r.bucket("links-bucket").key("report.json"), RequestBody.fromString("report"));
        URI link = URI.create(store.presigner()
                .presignGetObject(r -> r.signatureDuration(Duration.ofHours(1))
                        .getObjectRequest(get -> get.bucket("links-bucket").key("report.json")))
                .url()
                .toString());

        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> read =
                    http.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> forged = http.send(
                    HttpRequest.newBuilder(
                                    URI.create(link.toString().replace("X-Amz-Expires=3600", "X-Amz-Expires=7200")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(link.getHost()).isEqualTo("127.0.0.1");
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).isEqualTo("report");
            assertThat(forged.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aBucketKeepsItsPropertiesAndIsNotDeletedWhileItHoldsObjects() {
        BucketProvider buckets = store.provider();
        String name = buckets.create(request("{\"PublicAccessBlockConfiguration\": {\"BlockPublicAcls\": true}}", null))
                .physicalId();
        store.client().putObject(r -> r.bucket(name).key("a"), RequestBody.fromString("a"));

        assertThat(name).startsWith("careervpstack-dev-results-");
        assertThat(buckets.describe("AWS::S3::Bucket", name).orElseThrow().toString())
                .contains("BlockPublicAcls");
        assertThatThrownBy(() -> buckets.delete(request("{}", name)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> buckets.create(request("{\"BucketName\": \"" + name + "\"}", null)))
                .hasMessageContaining("already exists");

        store.client().deleteObject(r -> r.bucket(name).key("a"));
        buckets.delete(request("{}", name));
        buckets.delete(request("{}", name));
        assertThatThrownBy(() -> store.client().headBucket(r -> r.bucket(name)))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void anInvalidBucketNameIsRefused() {
        assertThatThrownBy(() -> store.provider().create(request("{\"BucketName\": \"Not_Valid\"}", null)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("Not_Valid");
    }

    @Test
    void templatesAreFetchedByEverySpellingOfTheirUrl() {
        store.provider().create(request("{\"BucketName\": \"assets-bucket\"}", null));
        store.client().putObject(r -> r.bucket("assets-bucket").key("t/dev.json"), RequestBody.fromString("{}"));
        StoredTemplates templates = new StoredTemplates(store.client());

        assertThat(templates.fetch(store.endpoint() + "/assets-bucket/t/dev.json"))
                .isEqualTo("{}");
        assertThat(templates.fetch("https://s3.us-east-1.amazonaws.com/assets-bucket/t/dev.json"))
                .isEqualTo("{}");
        assertThat(templates.fetch("https://assets-bucket.s3.us-east-1.amazonaws.com/t/dev.json"))
                .isEqualTo("{}");
        assertThatThrownBy(() -> templates.fetch("https://assets-bucket.s3.us-east-1.amazonaws.com/t/none.json"))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("S3 error");
        assertThatThrownBy(() -> templates.fetch("nothing")).isInstanceOf(ResourceException.class);
    }

    @Test
    void objectsInAFolderOutliveTheStore(@TempDir Path folder) {
        try (ObjectStore first = ObjectStore.start(folder, "us-east-1")) {
            first.provider().create(request("{\"BucketName\": \"kept-bucket\"}", null));
            first.client().putObject(r -> r.bucket("kept-bucket").key("a/b"), RequestBody.fromString("kept"));
        }
        try (ObjectStore second = ObjectStore.start(folder, "us-east-1")) {
            second.provider().create(request("{\"BucketName\": \"kept-bucket\"}", null));

            assertThat(second.client()
                            .getObjectAsBytes(r -> r.bucket("kept-bucket").key("a/b"))
                            .asUtf8String())
                    .isEqualTo("kept");
        }
    }

    @Test
    void twoStoresDoNotMeet() {
        store.provider().create(request("{\"BucketName\": \"only-here\"}", null));
        try (ObjectStore other = ObjectStore.start(null, "us-east-1")) {
            assertThat(other.client().listBuckets().buckets()).isEmpty();
        }
    }
}
