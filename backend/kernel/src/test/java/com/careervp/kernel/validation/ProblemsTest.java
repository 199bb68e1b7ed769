package com.careervp.kernel.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyOffendingFieldIsNamedWithWhatWasFoundAndExpected() {
        Problems problems = new Problems();
        problems.add("job_posting.company_name", "nothing", "text of 1 to 255 characters");
        problems.add("user_id", "a number", "text of 1 to 100 characters");

        assertThat(problems.message())
                .isEqualTo("job_posting.company_name: found nothing, expected text of 1 to 255 characters; "
                        + "user_id: found a number, expected text of 1 to 100 characters");
        assertThat(problems.count()).isEqualTo(2);
    }

    @Test
    void theOutcomeIsTheValueOnlyWhenNothingWasWrong() {
        Problems problems = new Problems();
        assertThat(problems.outcome(() -> "value")).isEqualTo(new Validated.Valid<>("value"));

        problems.add("field", "nothing", "something");
        Validated<String> outcome = problems.outcome(() -> "value");
        assertThat(outcome).isEqualTo(new Validated.Invalid<String>(problems.list()));
    }
}
