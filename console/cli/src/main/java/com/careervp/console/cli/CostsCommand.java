package com.careervp.console.cli;

import com.careervp.console.core.metrics.Costs;
import com.careervp.console.core.metrics.ServiceCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp costs`
@Command(
        name = "costs",
        description = {
            "What the language models of every service cost, from the metrics that the functions publish.",
            "The offline writer of the sandbox costs nothing."
        },
        mixinStandardHelpOptions = true)
final class CostsCommand implements OperatingCommand {
    @Option(names = "--from", paramLabel = "DATE", description = "first day, in UTC; default --to's day")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", description = "last day, in UTC; default today")
    private String to = "";

    /// What is printed.
    ///
    /// @param usd of all services
    record Report(LocalDate from, LocalDate to, List<ServiceCost> services, BigDecimal usd) {}

    @Override
    public int operate(Session session) {
        LocalDate today = LocalDate.ofInstant(session.workspace().timing().now(), ZoneOffset.UTC);
        LocalDate last = to.isEmpty() ? today : day("--to", to);
        LocalDate first = from.isEmpty() ? last : day("--from", from);
        Costs costs = session.workspace().costs();
        List<ServiceCost> services = costs.of(first, last);
        BigDecimal sum = services.stream().map(ServiceCost::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        TextTable table = new TextTable("SERVICE", "DOCUMENTS", "USD", "USD EACH");
        services.forEach(
                cost -> table.row(cost.service(), cost.documents(), cost.usd().toPlainString(), each(cost)));
        session.result(
                new Report(first, last, services, sum),
                table.text() + "\n\n" + sum.toPlainString() + " USD "
                        + (first.equals(last) ? "on " + first : "from " + first + " to " + last) + " (UTC)");
        return ExitCodes.OK;
    }

    private static String each(ServiceCost cost) {
        return cost.documents() == 0
                ? "–"
                : cost.usd()
                        .divide(BigDecimal.valueOf(cost.documents()), 6, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(option + " is \"" + text + "\", expected a date like 2026-11-22", e);
        }
    }
}
