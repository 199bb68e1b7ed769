package com.careervp.pipeline.testing;

import com.careervp.kernel.career.JobPosting;
import com.careervp.pipeline.pdf.HostilePdfs;
import java.util.ArrayList;
import java.util.List;

/// A person's CV as a PDF, and a posting that fits it.
public final class CvPdfs {
    private static final List<String> LINES = List.of(
            "Mara Lindqvist",
            "mara@example.org",
            "+46 40 123456",
            "Malmo",
            "",
            "Profile",
            "Warehouse planner who likes short ways.",
            "",
            "Experience",
            "Warehouse Planner, Nordhamn Logistics, 2019 - present",
            "- Introduced SAP EWM in two halls.",
            "- Planned shifts for 40 people.",
            "Dispatcher, Sundbro Freight, 2014 - 2018",
            "- Dispatched 30 lorries a day.",
            "",
            "Education",
            "BSc Logistics, Lund University, 2010 - 2013",
            "",
            "Skills",
            "barcode scanning, shift planning, inventory",
            "",
            "Languages",
            "Swedish: native");

    private CvPdfs() {}

    public static byte[] plain() {
        return with();
    }

    /// The CV with more lines of experience.
    public static byte[] with(String... more) {
        List<String> lines = new ArrayList<>(LINES);
        lines.addAll(lines.indexOf("- Planned shifts for 40 people.") + 1, List.of(more));
        return HostilePdfs.onePage("", "", HostilePdfs.text(lines.toArray(String[]::new)));
    }

    /// The CV with lines in white under the others.
    public static byte[] withWhiteText(String... unseen) {
        return HostilePdfs.withWhiteText(LINES, List.of(unseen));
    }

    public static JobPosting posting() {
        return posting("Knowledge of Kubernetes");
    }

    /// The posting with one more requirement.
    public static JobPosting posting(String requirement) {
        return new JobPosting(
                "Hansa Depot",
                "Shift Planner",
                List.of("Plan the shifts of the depot"),
                List.of("Experience in shift planning", "Knowledge of SAP EWM", requirement),
                List.of(),
                "en");
    }
}
