package com.careervp.console.ui.screens.jobs.trying;

import com.careervp.console.ui.fx.Texts;
import com.careervp.contract.ErrorCodes;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is wrong with what was entered, each beside its field, and what is wrong with everything else.
final class TryErrors {
    private static final int NOT_SIGNED_IN = 401;

    private final StringProperty cv = new SimpleStringProperty(this, "cv", "");
    private final StringProperty posting = new SimpleStringProperty(this, "posting", "");
    private final StringProperty person = new SimpleStringProperty(this, "person", "");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");

    boolean none() {
        return List.of(cv, posting, person).stream().allMatch(each -> each.get().isEmpty());
    }

    void clear() {
        List.of(cv, posting, person, trouble).forEach(each -> each.set(""));
    }

    /// Puts what the API says where it belongs.
    void refused(Attempt.Refused refused, Texts texts) {
        if (refused.status() == NOT_SIGNED_IN) {
            person.set(texts.of("person.refused", refused.why()));
            return;
        }
        switch (refused.code()) {
            case ErrorCodes.INVALID_PDF, ErrorCodes.NO_CV_FOUND, ErrorCodes.PAYLOAD_TOO_LARGE -> cv.set(refused.why());
            case Attempt.BAD_PERSON -> person.set(refused.why());
            default -> trouble.set(texts.of("refused", refused.why()));
        }
    }

    StringProperty cv() {
        return cv;
    }

    StringProperty posting() {
        return posting;
    }

    StringProperty person() {
        return person;
    }

    /// What belongs to no field.
    StringProperty trouble() {
        return trouble;
    }
}
