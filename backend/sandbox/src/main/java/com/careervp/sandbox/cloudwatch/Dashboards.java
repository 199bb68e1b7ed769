package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardEntry;
import software.amazon.awssdk.services.cloudwatch.model.DashboardInvalidInputErrorException;
import software.amazon.awssdk.services.cloudwatch.model.DashboardNotFoundErrorException;
import software.amazon.awssdk.services.cloudwatch.model.GetDashboardResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsResponse;

/// Dashboards by name. Safe for use by several threads.
final class Dashboards {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1_000;

    private final ConcurrentNavigableMap<String, Dashboard> dashboards = new ConcurrentSkipListMap<>();
    private final String account;

    Dashboards(String account) {
        this.account = account;
    }

    private record Dashboard(String name, String body, Instant modified) {}

    void put(@Nullable String name, @Nullable String body, Instant now) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw invalid(
                    "The dashboard name '" + name
                            + "' is not valid: letters, digits, - and _ only, at most 255 of them.",
                    null);
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw invalid("The field DashboardBody must be a valid JSON object", e);
        }
        if (body == null || !tree.isObject()) {
            throw invalid("The field DashboardBody must be a valid JSON object", null);
        }
        dashboards.put(name, new Dashboard(name, body, now));
    }

    GetDashboardResponse get(@Nullable String name) {
        Dashboard found = name == null ? null : dashboards.get(name);
        if (found == null) {
            throw missing(name);
        }
        return GetDashboardResponse.builder()
                .dashboardName(found.name())
                .dashboardArn(arn(found.name()))
                .dashboardBody(found.body())
                .build();
    }

    /// Removes all or none.
    void delete(Collection<String> names) {
        for (String name : names) {
            if (!dashboards.containsKey(name)) {
                throw missing(name);
            }
        }
        names.forEach(dashboards::remove);
    }

    ListDashboardsResponse list(ListDashboardsRequest request) {
        String prefix = request.dashboardNamePrefix() == null ? "" : request.dashboardNamePrefix();
        List<DashboardEntry> entries = dashboards.values().stream()
                .filter(dashboard -> dashboard.name().startsWith(prefix))
                .map(this::entry)
                .toList();
        Pages<DashboardEntry> page = Pages.of(entries, request.nextToken(), PAGE);
        return ListDashboardsResponse.builder()
                .dashboardEntries(page.items())
                .nextToken(page.next())
                .build();
    }

    private DashboardEntry entry(Dashboard dashboard) {
        return DashboardEntry.builder()
                .dashboardName(dashboard.name())
                .dashboardArn(arn(dashboard.name()))
                .lastModified(dashboard.modified())
                .size((long) dashboard.body().getBytes(StandardCharsets.UTF_8).length)
                .build();
    }

    private String arn(String name) {
        return "arn:aws:cloudwatch::" + account + ":dashboard/" + name;
    }

    private static CloudWatchException invalid(String message, @Nullable Exception cause) {
        return CloudWatchErrors.fill(
                DashboardInvalidInputErrorException.builder().cause(cause), 400, "InvalidParameterInput", message);
    }

    private static CloudWatchException missing(@Nullable String name) {
        return CloudWatchErrors.fill(
                DashboardNotFoundErrorException.builder(),
                404,
                "ResourceNotFound",
                "Dashboard " + name + " does not exist");
    }
}
