package com.careervp.language.offline;

import com.careervp.kernel.feedback.Improvement.Priority;
import java.util.Map;

/// Something a rule found in a CV.
///
/// @param section of the CV it is about
/// @param purpose names the sentences that tell of it: `feedback.{purpose}.finding` and `.suggestion`
/// @param values what these sentences say of the CV
record Finding(String section, Priority priority, String purpose, Map<String, String> values) {
    Finding {
        values = Map.copyOf(values);
    }

    Finding(String section, Priority priority, String purpose) {
        this(section, priority, purpose, Map.of());
    }
}
