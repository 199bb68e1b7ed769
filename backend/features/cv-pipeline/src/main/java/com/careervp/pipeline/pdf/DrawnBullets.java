package com.careervp.pipeline.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Browsers draw the bullets of lists as shapes instead of writing them. Small filled shapes as high as
/// they are wide are taken for bullets; whether text follows them is looked at later.
final class DrawnBullets {
    static final String FONT = "drawn";

    private static final double SMALLEST = 1.2;
    private static final double LARGEST = 6;
    private static final double SIZE_OF_ITS_FONT = 3;
    private static final Set<String> POINTS = Set.of("m", "l", "c", "v", "y");
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> ENDS = Set.of("S", "s", "n");

    private final List<Glyph> bullets = new ArrayList<>();
    private PDRectangle page = PDRectangle.A4;
    private double left;
    private double right;
    private double low;
    private double high;

    DrawnBullets() {
        clear();
    }

    void begin(PDRectangle box) {
        page = box;
        bullets.clear();
        clear();
    }

    List<Glyph> found() {
        return bullets;
    }

    /// Takes part in a page's drawing for one operator.
    OperatorProcessor processor(PDFStreamEngine engine, String name) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                draw(name, operands, getContext());
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    static List<String> operators() {
        List<String> names = new ArrayList<>(POINTS);
        names.addAll(FILLS);
        names.addAll(ENDS);
        names.add("re");
        return names;
    }

    private void draw(String name, List<COSBase> operands, PDFStreamEngine engine) {
        List<Float> numbers = operands.stream()
                .filter(COSNumber.class::isInstance)
                .map(operand -> ((COSNumber) operand).floatValue())
                .toList();
        if (POINTS.contains(name)) {
            for (int index = 0; index + 1 < numbers.size(); index += 2) {
                include(engine, numbers.get(index), numbers.get(index + 1));
            }
        } else if (name.equals("re") && numbers.size() == 4) {
            include(engine, numbers.get(0), numbers.get(1));
            include(engine, numbers.get(0) + numbers.get(2), numbers.get(1) + numbers.get(3));
        } else {
            if (FILLS.contains(name)) {
                keepBullet();
            }
            clear();
        }
    }

    private void include(PDFStreamEngine engine, float x, float y) {
        Point2D.Float point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
        low = Math.min(low, point.y);
        high = Math.max(high, point.y);
    }

    private void keepBullet() {
        double width = right - left;
        double height = high - low;
        boolean square = Math.abs(width - height) < 0.25 * Math.max(width, height);
        if (square && width >= SMALLEST && width <= LARGEST) {
            double baseline = page.getUpperRightY() - low + height / 2;
            double x = left - page.getLowerLeftX();
            bullets.add(new Glyph("•", x, baseline, width, SIZE_OF_ITS_FONT * width, 0, FONT));
        }
    }

    private void clear() {
        left = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        low = Double.MAX_VALUE;
        high = -Double.MAX_VALUE;
    }
}
