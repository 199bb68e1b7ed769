package com.careervp.sandbox.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Takes what a service has to tell, as AWS services put events on the default event bus. Safe for use by several
/// threads; does not wait for the targets.
@FunctionalInterface
public interface EventSink {

    /// @param source e.g. `aws.cloudwatch`
    /// @param detailType e.g. `CloudWatch Alarm State Change`
    /// @param resources ARNs of what the event is about
    void put(String source, String detailType, List<String> resources, ObjectNode detail);

    /// Listens to nothing.
    static EventSink none() {
        return (source, detailType, resources, detail) -> {};
    }
}
