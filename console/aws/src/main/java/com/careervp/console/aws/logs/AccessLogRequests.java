package com.careervp.console.aws.logs;

import com.careervp.console.core.gates.ObservedRequest;
import com.careervp.console.core.gates.ObservedRequests;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.gates.Variant;
import com.careervp.contract.AccessLogFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/// The API's access log as requests.
public final class AccessLogRequests implements RequestLog {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROUTE = "/api/vpr";
    private static final String METHOD = "POST";
    private static final String PATTERN = "{ ($." + AccessLogFields.ROUTE + " = \"" + ROUTE + "\") && ($."
            + AccessLogFields.METHOD + " = \"" + METHOD + "\") }";

    private final LogGroups groups;
    private final String group;

    public AccessLogRequests(CloudWatchLogsClient client, String group, String profile) {
        this.groups = new LogGroups(client, profile);
        this.group = group;
    }

    @Override
    public ObservedRequests observed(Instant from, Instant to, int limit) {
        LogGroups.Newest newest = groups.newest(group, PATTERN, from, to, limit);
        List<ObservedRequest> requests = new ArrayList<>();
        int unreadable = 0;
        for (var event : newest.events()) {
            Optional<ObservedRequest> request = request(event.message());
            request.ifPresent(requests::add);
            unreadable += request.isPresent() ? 0 : 1;
        }
        requests.sort(Comparator.comparing(ObservedRequest::at));
        List<String> notes = new ArrayList<>();
        if (!newest.complete()) {
            notes.add("only the newest " + newest.events().size() + " requests were read");
        }
        if (unreadable > 0) {
            notes.add(unreadable + " lines of the access log could not be understood");
        }
        return new ObservedRequests(requests, String.join("; ", notes));
    }

    private static Optional<ObservedRequest> request(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.path(AccessLogFields.ROUTE).asText().equals(ROUTE)
                    || !node.path(AccessLogFields.METHOD).asText().equals(METHOD)) {
                return Optional.empty();
            }
            long time = Long.parseLong(node.path(AccessLogFields.TIME).asText());
            int status = Integer.parseInt(node.path(AccessLogFields.STATUS).asText());
            double latency =
                    Double.parseDouble(node.path(AccessLogFields.LATENCY).asText());
            boolean candidate = node.path(AccessLogFields.CANARY).asText().equals("true");
            return Optional.of(new ObservedRequest(
                    Instant.ofEpochMilli(time), candidate ? Variant.CANDIDATE : Variant.BASELINE, status, latency));
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
