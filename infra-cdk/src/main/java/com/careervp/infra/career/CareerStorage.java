package com.careervp.infra.career;

import com.careervp.contract.CvAttributes;
import com.careervp.contract.PostingAttributes;
import com.careervp.contract.TemplateParameters;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.platform.Platform;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/// What all slices read: the versions of the users' CVs and the job postings.
public final class CareerStorage extends Construct {
    private final Table cvsTable;
    private final Table postingsTable;

    public CareerStorage(Platform platform) {
        super(platform.stack(), "Career");
        EnvironmentConfig config = platform.config();
        cvsTable = table("CvsTable", config.names().cvsTable(), config)
                .partitionKey(text(CvAttributes.USER_ID))
                .sortKey(Attribute.builder()
                        .name(CvAttributes.VERSION)
                        .type(AttributeType.NUMBER)
                        .build())
                .build();
        cvsTable.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                .indexName(CvAttributes.ID_INDEX)
                .partitionKey(text(CvAttributes.CV_ID))
                .projectionType(ProjectionType.ALL)
                .build());
        // The table was the VPR slice's before all slices shared it; the id keeps its content where it is.
        if (cvsTable.getNode().getDefaultChild() instanceof CfnTable resource) {
            resource.overrideLogicalId("VprCvsTableD6677BB9");
        }
        postingsTable = table("PostingsTable", config.names().postingsTable(), config)
                .partitionKey(text(PostingAttributes.JOB_ID))
                .timeToLiveAttribute(PostingAttributes.TTL)
                .build();
        platform.output(TemplateParameters.OUTPUT_CVS_TABLE, cvsTable.getTableName());
        platform.output(TemplateParameters.OUTPUT_POSTINGS_TABLE, postingsTable.getTableName());
    }

    private Table.Builder table(String id, String name, EnvironmentConfig config) {
        return Table.Builder.create(this, id)
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .encryption(TableEncryption.AWS_MANAGED)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .removalPolicy(config.statefulRemovalPolicy());
    }

    /// Lets a function read any version of a CV.
    public void allowReadingCvs(ProductFunction function) {
        function.allow(
                List.of("dynamodb:GetItem", "dynamodb:Query"),
                cvsTable.getTableArn(),
                cvsTable.getTableArn() + "/index/" + CvAttributes.ID_INDEX);
    }

    /// Lets a function read CVs and add versions; versions are never changed or removed.
    public void allowWritingCvs(ProductFunction function) {
        allowReadingCvs(function);
        function.allow(List.of("dynamodb:PutItem"), cvsTable.getTableArn());
    }

    public void allowReadingPostings(ProductFunction function) {
        function.allow(List.of("dynamodb:GetItem"), postingsTable.getTableArn());
    }

    public void allowWritingPostings(ProductFunction function) {
        function.allow(List.of("dynamodb:GetItem", "dynamodb:PutItem"), postingsTable.getTableArn());
    }

    public Table cvsTable() {
        return cvsTable;
    }

    public Table postingsTable() {
        return postingsTable;
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
