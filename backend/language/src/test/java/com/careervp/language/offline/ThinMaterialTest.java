package com.careervp.language.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.VprClaims;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.json.VprReportJson;
import com.careervp.language.prompt.VprPrompt;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplications;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// CVs with next to nothing in them: one job or none, two skills at most, no figures, against any posting in any of the
/// languages.
class ThinMaterialTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int SEEDS = 1_000;
    private static final List<String> AWKWARD = List.of(
            "5+ years with Kubernetes, Terraform or AWS",
            "MBA or Master of Science preferred",
            "AWS Certified Solutions Architect",
            "Fluent Spanish and French (C1)",
            "Reports to the Head of Operations at Contoso Ltd",
            "Mindestens 10 Jahre Erfahrung als Abteilungsleiter",
            "Abgeschlossenes Studium an der Universität Heidelberg",
            "Zertifizierung nach ISO 9001 und Six Sigma",
            "Verhandlungssicheres Englisch",
            "Doctorat ou diplôme d'ingénieur",
            "Maîtrise d'Excel et de Power BI",
            "Encadrement d'une équipe de 25 personnes",
            "Budget de 3 M€",
            "Knowledge of \"lean\" methods; Kaizen – 5S");

    private final OfflineWriter writer = new OfflineWriter(CLOCK);
    private final VprPrompt prompt = new VprPrompt();
    private final FactVerification facts = new FactVerification(CLOCK);
    private final SampleApplications samples = new SampleApplications();

    @Test
    void aReportOnAThinCvAlwaysPassesFactVerification() {
        List<String> failed =
                LongStream.range(0, SEEDS).boxed().flatMap(this::violations).toList();

        assertThat(failed).isEmpty();
    }

    private Stream<String> violations(long seed) {
        CareerMaterial material = thin(seed);
        VprReport report = read(writer.generate(prompt.render(material)).text());
        return facts.verify(material, VprClaims.of(report)).critical().stream()
                .map(violation -> seed + " " + violation);
    }

    private CareerMaterial thin(long seed) {
        Random random = new Random(seed);
        Language cvLanguage = any(Language.class, random);
        Language postingLanguage = random.nextInt(3) == 0 ? any(Language.class, random) : cvLanguage;
        Cv full = samples.application(seed, any(Profession.class, random), cvLanguage)
                .material()
                .cv();
        JobPosting posting = samples.application(seed + SEEDS, any(Profession.class, random), postingLanguage)
                .material()
                .posting();
        return new CareerMaterial(thin(full, random), asked(posting, random), List.of());
    }

    private static <E extends Enum<E>> E any(Class<E> type, Random random) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }

    private static Cv thin(Cv full, Random random) {
        List<Position> positions = new ArrayList<>();
        if (!full.positions().isEmpty() && random.nextInt(5) > 0) {
            Position job = full.positions().get(random.nextInt(full.positions().size()));
            List<String> achievements = job.achievements().stream()
                    .filter(text -> Figures.in(text).isEmpty())
                    .limit(random.nextInt(3))
                    .toList();
            positions.add(new Position(job.company(), job.title(), null, job.startDate(), job.endDate(), achievements));
        }
        return new Cv(
                new ContactDetails(full.contact().fullName(), null, null, null, List.of()),
                random.nextInt(4) == 0 ? full.summary() : "",
                positions,
                random.nextInt(5) == 0 ? full.education().stream().limit(1).toList() : List.of(),
                random.nextInt(8) == 0 ? full.certifications().stream().limit(1).toList() : List.of(),
                full.skills().stream()
                        .skip(random.nextInt(2))
                        .limit(random.nextInt(3))
                        .toList(),
                random.nextInt(5) == 0 ? full.languages().stream().limit(1).toList() : List.of(),
                full.language());
    }

    private static JobPosting asked(JobPosting posting, Random random) {
        List<String> requirements = new ArrayList<>(posting.requirements().stream()
                .limit(1 + random.nextInt(Math.max(1, posting.requirements().size())))
                .toList());
        if (random.nextBoolean()) {
            requirements.add(AWKWARD.get(random.nextInt(AWKWARD.size())));
        }
        return new JobPosting(
                posting.companyName(),
                posting.roleTitle(),
                posting.responsibilities().stream().limit(random.nextInt(4)).toList(),
                requirements,
                posting.niceToHave().stream().limit(random.nextInt(3)).toList(),
                posting.language());
    }

    private static VprReport read(String text) {
        return switch (VprReportJson.read(text)) {
            case Validated.Valid<VprReport>(VprReport report) -> report;
            case Validated.Invalid<VprReport> invalid -> throw new AssertionError(invalid.message());
        };
    }
}
