package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/// What happened to alarms: kept 30 days of sandbox time as in CloudWatch, and at most [#MOST_ITEMS] items. Safe for
/// use by several threads.
final class AlarmHistory {
    static final int MOST_ITEMS = 20_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Deque<AlarmHistoryItem> items = new ArrayDeque<>();

    void add(String alarm, AlarmType type, Instant at, HistoryItemType what, String summary, ObjectNode data) {
        AlarmHistoryItem item = AlarmHistoryItem.builder()
                .alarmName(alarm)
                .alarmType(type)
                .timestamp(at)
                .historyItemType(what)
                .historySummary(summary)
                .historyData(data.toString())
                .build();
        synchronized (items) {
            items.addLast(item);
            while (items.size() > MOST_ITEMS || items.getFirst().timestamp().isBefore(at.minus(KEPT))) {
                items.removeFirst();
            }
        }
    }

    /// The items the request asks for, in its order, not yet cut into pages. As in CloudWatch the newest come first,
    /// and alarms of both types are covered only when asked for.
    List<AlarmHistoryItem> find(DescribeAlarmHistoryRequest request) {
        List<AlarmType> types = request.alarmTypes().isEmpty() ? List.of(AlarmType.METRIC_ALARM) : request.alarmTypes();
        List<AlarmHistoryItem> found = new ArrayList<>();
        synchronized (items) {
            for (AlarmHistoryItem item : items) {
                if ((request.alarmName() == null || request.alarmName().equals(item.alarmName()))
                        && (request.historyItemType() == null || request.historyItemType() == item.historyItemType())
                        && (request.startDate() == null || !item.timestamp().isBefore(request.startDate()))
                        && (request.endDate() == null || item.timestamp().isBefore(request.endDate()))
                        && types.contains(item.alarmType())) {
                    found.add(item);
                }
            }
        }
        return request.scanBy() == ScanBy.TIMESTAMP_ASCENDING ? found : found.reversed();
    }
}
