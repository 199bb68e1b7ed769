package com.careervp.console.ui.screens.overview;

import com.careervp.console.core.metrics.ServiceCost;
import com.careervp.console.ui.fx.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Today's documents and dollars of every service, and their sum.
public final class CostTable extends GridPane {
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    private final Texts texts = Texts.beside(CostTable.class, "overview");

    public CostTable() {
        getStyleClass().add("costs");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(name);
        for (double width : new double[] {62, 66, 64}) {
            ColumnConstraints figures = new ColumnConstraints(width);
            figures.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figures);
        }
    }

    /// Shows the services in their order.
    void show(List<ServiceCost> services) {
        getChildren().clear();
        addRow(0, head(""), head(texts.of("cost.documents")), head(texts.of("cost.usd")), head(texts.of("cost.each")));
        int row = 1;
        long documents = 0;
        BigDecimal usd = BigDecimal.ZERO;
        for (ServiceCost service : services) {
            row(row++, service, "text-plain");
            documents += service.documents();
            usd = usd.add(service.usd());
        }
        row(row, new ServiceCost(texts.of("cost.all"), documents, usd), "text-medium");
    }

    private void row(int row, ServiceCost cost, String style) {
        Label name = new Label(cost.service());
        name.getStyleClass().add(style);
        String each = cost.documents() == 0
                ? "–"
                : dollars(cost.usd().divide(BigDecimal.valueOf(cost.documents()), 6, RoundingMode.HALF_UP));
        addRow(
                row,
                name,
                figure(String.format(Locale.ROOT, "%,d", cost.documents()).replace(',', '\u2009'), ""),
                figure(dollars(cost.usd()), cost.usd().toPlainString() + " USD"),
                figure(each, ""));
    }

    /// Cents matter above a dollar; below it, what one document costs does.
    static String dollars(BigDecimal usd) {
        if (usd.signum() > 0 && usd.compareTo(SMALLEST) < 0) {
            return "< $" + SMALLEST.toPlainString();
        }
        int digits = usd.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
        return "$"
                + usd.setScale(usd.signum() == 0 ? 0 : digits, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label figure(String text, String tip) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        if (!tip.isEmpty()) {
            label.setTooltip(new Tooltip(tip));
        }
        return label;
    }
}
