package com.careervp.console.core.rollout;

/// Whose word a phase needs.
public enum Approver {
    NONE("none"),
    ENGINEERING_LEAD("engineering lead"),
    PRODUCT_TEAM("product team");

    private final String title;

    Approver(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
