package com.careervp.sandbox.dynamodb;

/// Whose tables these are.
record Account(String region, String id) {
    String tableArn(String table) {
        return "arn:aws:dynamodb:" + region + ":" + id + ":table/" + table;
    }

    String kmsArn(String key) {
        return "arn:aws:kms:" + region + ":" + id + ":" + (key.startsWith("alias/") ? key : "key/" + key);
    }
}
