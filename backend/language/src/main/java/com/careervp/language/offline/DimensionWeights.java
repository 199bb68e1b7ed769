package com.careervp.language.offline;

import com.careervp.kernel.match.MatchDimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Brings the weights of the dimensions that are there to hundredths that add up to 1: each is rounded down, and the
/// hundredths left over go to those that lost most.
final class DimensionWeights {
    private static final int HUNDREDTHS = 100;

    List<MatchDimension> applied(List<MatchDimension> dimensions) {
        double sum = dimensions.stream().mapToDouble(MatchDimension::weight).sum();
        double[] exact = dimensions.stream()
                .mapToDouble(dimension -> dimension.weight() * HUNDREDTHS / sum)
                .toArray();
        int[] shares = IntStream.range(0, exact.length)
                .map(index -> (int) exact[index])
                .toArray();
        int left = HUNDREDTHS - IntStream.of(shares).sum();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> (int) exact[index] - exact[index]))
                .limit(left)
                .forEach(index -> shares[index]++);
        List<MatchDimension> weighed = new ArrayList<>();
        for (int index = 0; index < shares.length; index++) {
            MatchDimension dimension = dimensions.get(index);
            weighed.add(new MatchDimension(
                    dimension.name(), dimension.score(), (double) shares[index] / HUNDREDTHS, dimension.reason()));
        }
        return List.copyOf(weighed);
    }
}
