package com.careervp.console.core.gates;

/// The standard normal distribution.
final class Normal {
    private Normal() {}

    /// The probability of a value above `z`, for `z` from 0; relative error below 1.2e-7.
    ///
    /// The complementary error function by the Chebyshev fit of W. H. Press et al., "Numerical Recipes", 6.2.
    static double above(double z) {
        double x = z / Math.sqrt(2);
        double t = 1 / (1 + x / 2);
        double fit = -1.26551223
                + t
                        * (1.00002368
                                + t
                                        * (0.37409196
                                                + t
                                                        * (0.09678418
                                                                + t
                                                                        * (-0.18628806
                                                                                + t
                                                                                        * (0.27886807
                                                                                                + t
                                                                                                        * (-1.13520398
                                                                                                                + t
                                                                                                                        * (1.48851587
                                                                                                                                + t
                                                                                                                                        * (-0.82215223
                                                                                                                                                + t
                                                                                                                                                        * 0.17087277))))))));
        return t * Math.exp(-x * x + fit) / 2;
    }
}
