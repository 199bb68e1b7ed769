package com.careervp.contract;

/// Attributes of the CV table: every version of every user's CV.
public final class CvAttributes {
    /// Partition key.
    public static final String USER_ID = "user_id";
    /// Sort key; a number from 1.
    public static final String VERSION = "version";
    /// A UUID that names one version for good, in requests for documents.
    public static final String CV_ID = "cv_id";
    public static final String ID_INDEX = "cv-id-index";
    /// The CV as JSON text.
    public static final String CV = "cv";
    public static final String CREATED_AT = "created_at";

    private CvAttributes() {}
}
