package com.careervp.console.core.metrics;

import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Adds up what the services publish of their documents and costs.
public final class CostDesk implements Costs {
    private static final int MOST_DAYS = 90;
    private static final int MILLIONTHS = 6;
    /// CloudWatch's buckets of an hour begin with the hour, so that whole days are whole buckets.
    private static final Duration BUCKET = Duration.ofHours(1);

    private final MetricSource source;
    private final List<Service> services;
    private final InstantSource time;

    public CostDesk(MetricSource source, PhysicalNames names, InstantSource time) {
        this.source = source;
        this.services = services(new ProductMetrics(names));
        this.time = time;
    }

    /// @param documents queries whose values are counts
    /// @param costs queries whose values are US dollars
    private record Service(String name, List<MetricQuery> documents, List<MetricQuery> costs) {}

    private static List<Service> services(ProductMetrics product) {
        return List.of(
                new Service(
                        "VPR", bothPaths(product, MetricNames.VPR_COMPLETED), bothPaths(product, MetricNames.VPR_COST)),
                service(product, "CV pipeline", MetricNames.PIPELINE_COMPLETED, MetricNames.PIPELINE_COST),
                service(product, "CV tailoring", MetricNames.CV_TAILORING_COMPLETED, MetricNames.CV_TAILORING_COST),
                service(product, "Cover letters", MetricNames.COVER_LETTER_GENERATED, MetricNames.COVER_LETTER_COST));
    }

    private static Service service(ProductMetrics product, String name, String documents, String cost) {
        return new Service(
                name, List.of(product.product(name, documents, "Sum")), List.of(product.product(name, cost, "Sum")));
    }

    private static List<MetricQuery> bothPaths(ProductMetrics product, String metric) {
        return List.of(
                product.product(metric, metric, MetricNames.PATH_SYNC, "Sum"),
                product.product(metric, metric, MetricNames.PATH_ASYNC, "Sum"));
    }

    @Override
    public List<ServiceCost> today() {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        return of(today, today);
    }

    @Override
    public List<ServiceCost> of(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new IllegalArgumentException("days are " + first + " to " + last
                    + ", expected the earlier one first and at most " + MOST_DAYS + " of them");
        }
        MetricRange range = new MetricRange(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                BUCKET);
        List<MetricQuery> queries = new ArrayList<>();
        services.forEach(service -> {
            queries.addAll(service.documents());
            queries.addAll(service.costs());
        });
        List<MetricSeries> series = source.series(queries, range);
        List<ServiceCost> costs = new ArrayList<>();
        int next = 0;
        for (Service service : services) {
            int cost = next + service.documents().size();
            int end = cost + service.costs().size();
            costs.add(new ServiceCost(
                    service.name(),
                    Math.round(sum(series.subList(next, cost))),
                    BigDecimal.valueOf(sum(series.subList(cost, end))).setScale(MILLIONTHS, RoundingMode.HALF_UP)));
            next = end;
        }
        return List.copyOf(costs);
    }

    private static double sum(List<MetricSeries> series) {
        return series.stream().mapToDouble(MetricSeries::sum).sum();
    }
}
