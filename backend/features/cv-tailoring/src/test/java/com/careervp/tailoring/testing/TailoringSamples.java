package com.careervp.tailoring.testing;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.keywords.Coverage;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.tailoring.artifact.Findings;
import com.careervp.tailoring.artifact.ModelUse;
import com.careervp.tailoring.artifact.TailoredArtifact;
import com.careervp.tailoring.request.Preferences;
import com.careervp.tailoring.request.Section;
import com.careervp.tailoring.request.TailoringRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A person, a posting and a tailored CV of both.
public final class TailoringSamples {
    public static final String USER = "user-1";
    public static final String APPLICATION = "application-1";

    private TailoringSamples() {}

    public static Cv cv() {
        return new Cv(
                new ContactDetails("Mara Lindqvist", "mara@example.org", "+46 40 123456", "Malmö", List.of()),
                "Warehouse planner who likes short ways.",
                List.of(
                        new Position(
                                "Nordhamn Logistics",
                                "Warehouse Planner",
                                "Malmö",
                                "2019",
                                null,
                                List.of(
                                        "Looked after visitors.",
                                        "Introduced SAP EWM in two halls.",
                                        "Planned shifts for 40 people.")),
                        new Position(
                                "Sundbro Freight",
                                "Dispatcher",
                                null,
                                "2014",
                                "2018",
                                List.of("Dispatched 30 lorries a day."))),
                List.of(new Education("Lund University", "BSc Logistics", "2010", "2013")),
                List.of(new Certification("Forklift Licence", "TYA", "2015")),
                List.of("barcode scanning", "shift planning", "inventory"),
                List.of(new LanguageSkill("Swedish", "native")),
                "en");
    }

    public static JobPosting posting() {
        return new JobPosting(
                "Hansa Depot",
                "Shift Planner",
                List.of("Plan the shifts of the depot"),
                List.of("Experience in shift planning", "Knowledge of SAP EWM", "Knowledge of Kubernetes"),
                List.of(),
                "en");
    }

    /// As a model might write it: worded anew, nothing invented.
    public static TailoredCv tailored() {
        Cv cv = cv();
        return new TailoredCv(
                cv.contact(),
                "Warehouse Planner with practice in shift planning and SAP EWM.",
                List.of(
                        new Position(
                                "Nordhamn Logistics",
                                "Warehouse Planner",
                                "Malmö",
                                "2019",
                                null,
                                List.of("Introduced SAP EWM in two halls.", "Planned shifts for 40 people.")),
                        cv.positions().getLast()),
                List.of("shift planning", "inventory", "barcode scanning"),
                cv.education(),
                cv.certifications(),
                cv.languages(),
                "en");
    }

    public static TailoringRequest request(String user, String application) {
        return new TailoringRequest(
                user,
                application,
                "job-1",
                1,
                new Preferences(
                        Preferences.Tone.TECHNICAL,
                        Preferences.Length.CONCISE,
                        List.of("planning"),
                        Set.of(Section.LANGUAGES)));
    }

    public static TailoredArtifact artifact(TailoringRequest request, String id, int version, Instant createdAt) {
        return new TailoredArtifact(
                id,
                request,
                version,
                createdAt,
                tailored(),
                new Findings(
                        new Coverage(List.of("shift planning"), List.of("SAP EWM")),
                        3,
                        List.of(Section.EXECUTIVE_SUMMARY, Section.SKILLS),
                        Map.of(Section.SKILLS, 0.5, Section.EXECUTIVE_SUMMARY, 1.0),
                        List.of("executive_summary: expected sentences of varied length")),
                new ModelUse(1200, 800, "offline-writer", "cv-tailoring@1", new BigDecimal("0.0042")));
    }
}
