package com.careervp.aws.career;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import java.util.List;

/// A CV and a posting that differ by one word.
public final class CareerSamples {
    private CareerSamples() {}

    public static Cv cv(String summary) {
        return new Cv(
                new ContactDetails("Mara Lindqvist", "mara@example.org", null, "Malmö", List.of()),
                summary,
                List.of(new Position(
                        "Nordhamn Logistics",
                        "Warehouse Planner",
                        "Malmö",
                        "2019",
                        null,
                        List.of("Planned shifts for 40 people."))),
                List.of(),
                List.of(),
                List.of("Fördern & führen"),
                List.of(),
                "en");
    }

    public static JobPosting posting(String title) {
        return new JobPosting(
                "Hansa Depot",
                title,
                List.of("Plan the shifts of the depot"),
                List.of("Experience in shift planning", "Kenntnisse im Umgang mit Maßen"),
                List.of(),
                "en");
    }
}
