package com.careervp.kernel.facts.corpus;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.facts.ExtractionVerification;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.CvFeedbackClaims;
import com.careervp.kernel.feedback.Improvement;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.letter.CoverLetterClaims;
import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.MatchReportClaims;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.offer.OfferLetter;
import com.careervp.kernel.offer.OfferLetterClaims;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.tailoring.TailoredCvClaims;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import com.careervp.kernel.vpr.VprClaims;
import com.careervp.kernel.vpr.VprReport;
import java.util.List;

/// Writes the document of a case: faithful to the person's material but for the one field that the case sets.
final class CorpusDocuments {
    private static final int MET = 2;

    private final FactVerification facts;
    private final ExtractionVerification extraction = new ExtractionVerification();

    CorpusDocuments(FactVerification facts) {
        this.facts = facts;
    }

    Verification verify(CorpusCase example, Sheet source) {
        String language = example.language().tag();
        CareerMaterial material = new CareerMaterial(source.cv(), source.posting(), source.gapResponses());
        if (example.document().equals("extraction")) {
            Sheet changed = source.renamed("", "");
            changed.set(example.field(), example.text());
            return extraction.verify(source.text(CorpusPeople.PDF), changed.cv());
        }
        Draft draft = switch (example.document()) {
            case "tailored" -> TailoredCvClaims.of(tailored(document(source, example, ""), language));
            case "letter" -> CoverLetterClaims.of(letter(document(source, example, plain(example)), language));
            case "vpr" -> VprClaims.of(report(document(source, example, plain(example)), language));
            case "match" -> MatchReportClaims.of(match(document(source, example, plain(example)), language));
            case "feedback" -> CvFeedbackClaims.of(feedback(document(source, example, plain(example)), language));
            case "offer" -> OfferLetterClaims.of(offer(document(source, example, plain(example)), language));
            default -> throw new IllegalArgumentException("No such document: " + example.document());
        };
        return facts.verify(material, draft);
    }

    private static String plain(CorpusCase example) {
        return switch (example.language()) {
            case EN -> "This work is done with care.";
            case DE -> "Diese Arbeit geschieht mit Sorgfalt.";
            case FR -> "Ce travail est fait avec soin.";
        };
    }

    private static Sheet document(Sheet source, CorpusCase example, String plain) {
        Sheet sheet = source.renamed("contact.", "contact_info.").renamed("positions[", "work_experience[");
        sheet.set("executive_summary", plain.isEmpty() ? source.text("summary") : plain);
        for (String path : List.of("paragraphs[0]", "introduction[0]", "strengths[0]", "talking_points[0]")) {
            sheet.set(path, plain);
        }
        sheet.set("company_name", source.text("posting.company_name"));
        sheet.set("job_title", source.text("posting.role_title"));
        sheet.set("salutation", greeting(example.language()));
        sheet.set("signature", source.text("contact.full_name"));
        sheet.set("summary", plain);
        sheet.set("evidence", source.text("positions[0].achievements[0]"));
        sheet.set(example.field(), example.text());
        return sheet;
    }

    private static String greeting(Language language) {
        return switch (language) {
            case EN -> "Dear Sir or Madam,";
            case DE -> "Sehr geehrte Damen und Herren,";
            case FR -> "Madame, Monsieur,";
        };
    }

    private static String or(Sheet sheet, String path, String otherwise) {
        return sheet.text(path).isEmpty() ? otherwise : sheet.text(path);
    }

    private static TailoredCv tailored(Sheet sheet, String language) {
        return new TailoredCv(
                sheet.contact("contact_info"),
                sheet.text("executive_summary"),
                sheet.positions("work_experience"),
                sheet.texts("skills"),
                sheet.education(),
                sheet.certifications(),
                sheet.languages(),
                language);
    }

    private static CoverLetter letter(Sheet sheet, String language) {
        return new CoverLetter(
                sheet.text("company_name"),
                sheet.text("job_title"),
                sheet.text("subject"),
                sheet.text("salutation"),
                sheet.texts("paragraphs"),
                or(sheet, "closing", greeting(Language.of(language))),
                sheet.text("signature"),
                language);
    }

    private static VprReport report(Sheet sheet, String language) {
        return new VprReport(
                sheet.text("executive_summary"),
                List.of(new EvidenceRow(
                        sheet.text("posting.requirements[0]"),
                        or(sheet, "evidence_matrix[0].evidence", sheet.text("evidence")),
                        Alignment.STRONG,
                        sheet.text("summary"))),
                List.of(),
                sheet.texts("gap_strategies"),
                sheet.text("summary"),
                sheet.texts("talking_points"),
                sheet.texts("keywords"),
                0,
                language,
                VprReport.VERSION);
    }

    private static MatchReport match(Sheet sheet, String language) {
        List<String> asked = sheet.texts("posting.requirements");
        List<RequirementMatch> requirements = sheet.items("posting.requirements", path -> {
            int index = asked.indexOf(sheet.text(path));
            boolean met = index < MET;
            return new RequirementMatch(
                    sheet.text(path),
                    met ? Alignment.STRONG : Alignment.GAP,
                    or(sheet, "requirements[" + index + "].evidence", met ? sheet.text("evidence") : ""));
        });
        return new MatchReport(
                64,
                sheet.text("summary"),
                List.of(new MatchDimension("1", 64, 1, or(sheet, "dimensions[0].reason", ""))),
                requirements,
                sheet.texts("keywords_matched"),
                List.of(),
                language);
    }

    private static CvFeedback feedback(Sheet sheet, String language) {
        String suggestion = sheet.text("improvements[0].suggestion");
        return new CvFeedback(
                sheet.text("summary"),
                sheet.texts("strengths"),
                List.of(new Improvement("skills", Improvement.Priority.HIGH, "", suggestion)),
                language);
    }

    private static OfferLetter offer(Sheet sheet, String language) {
        return new OfferLetter(
                sheet.contact("contact_info"),
                sheet.text("company_name"),
                sheet.text("job_title"),
                "",
                sheet.text("salutation"),
                sheet.texts("introduction"),
                sheet.texts("offers"),
                List.of(),
                greeting(Language.of(language)),
                sheet.text("signature"),
                language);
    }
}
