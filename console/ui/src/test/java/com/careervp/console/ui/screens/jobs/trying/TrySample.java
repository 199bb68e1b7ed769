package com.careervp.console.ui.screens.jobs.trying;

/// An operator who tries the sample.
public final class TrySample {
    private TrySample() {}

    public static void submit(TryViewModel model) {
        model.show();
        model.useSampleCv();
        model.submit();
    }
}
