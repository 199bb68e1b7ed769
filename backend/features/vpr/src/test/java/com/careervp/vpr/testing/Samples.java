package com.careervp.vpr.testing;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.vpr.job.JobKey;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;
import java.util.List;

/// A person, a posting and a report that says of the person only what the CV says.
public final class Samples {
    public static final String USER = "user-1";
    public static final String APPLICATION = "application-1";

    private Samples() {}

    public static Cv cv() {
        return new Cv(
                new ContactDetails("Mara Lindqvist", "mara@example.org", null, "Malmö", List.of()),
                "Warehouse planner who likes short ways.",
                List.of(new Position(
                        "Nordhamn Logistics",
                        "Warehouse Planner",
                        "Malmö",
                        "2019",
                        null,
                        List.of("Planned shifts for 40 people.", "Introduced barcode scanning in two halls."))),
                List.of(),
                List.of(),
                List.of("shift planning", "barcode scanning", "inventory"),
                List.of(),
                "en");
    }

    public static JobPosting posting() {
        return new JobPosting(
                "Hansa Depot",
                "Shift Planner",
                List.of("Plan the shifts of the depot"),
                List.of("Experience in shift planning", "Knowledge of barcode scanning"),
                List.of(),
                "en");
    }

    public static VprRequest request() {
        return request(USER, APPLICATION);
    }

    /// With a CV.
    public static VprRequest request(String userId, String applicationId) {
        return new VprRequest(
                new JobKey(userId, applicationId),
                posting(),
                List.of(new GapResponse("Have you led people?", "I planned shifts for 40 people.")),
                cv());
    }

    public static VprRequest requestWithoutCv() {
        return new VprRequest(new JobKey(USER, APPLICATION), posting(), List.of(), null);
    }

    /// The body of `POST /api/vpr`.
    public static String body() {
        return VprRequestJson.write(request());
    }

    public static VprReport report() {
        return new VprReport(
                "A planner with experience in shift planning and barcode scanning.",
                List.of(new EvidenceRow(
                        "Experience in shift planning",
                        "Planned shifts for 40 people at Nordhamn Logistics.",
                        Alignment.STRONG,
                        "The depot gets a planner who knows the work.")),
                List.of(
                        "Planned shifts for 40 people.",
                        "Introduced barcode scanning in two halls.",
                        "Inventory is part of the daily work."),
                List.of(),
                "Short ways suit a depot.",
                List.of(
                        "Planned shifts for 40 people.",
                        "Introduced barcode scanning.",
                        "Worked with inventory.",
                        "Shift planning is a strength.",
                        "Barcode scanning is a strength."),
                List.of("shift planning", "barcode scanning"),
                0,
                "en",
                VprReport.VERSION);
    }

    /// A report with an employer and a figure that the CV does not have.
    public static VprReport inventedReport() {
        VprReport honest = report();
        return new VprReport(
                honest.executiveSummary(),
                List.of(new EvidenceRow(
                        "Experience in shift planning",
                        "Led 900 people at Globex Corporation from 2011 to 2014.",
                        Alignment.STRONG,
                        "The depot gets a planner who knows the work.")),
                honest.differentiators(),
                honest.gapStrategies(),
                honest.culturalFit(),
                honest.talkingPoints(),
                honest.keywords(),
                0,
                honest.language(),
                honest.version());
    }
}
