package com.careervp.language.sample;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Tokens;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes up applications: a person with a CV, a posting that fits more or less, sometimes answers about gaps. All
/// names, companies and figures are drawn from word lists; nobody is meant. Safe for use by several threads.
public final class SampleApplications {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern NOT_ASCII_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final int MOST_POSITIONS = 4;

    private final Map<Language, SampleTexts> people = new EnumMap<>(Language.class);
    private final Map<String, SampleTexts> professions = new HashMap<>();

    public SampleApplications() {
        for (Language language : Language.values()) {
            people.put(language, new SampleTexts("people." + language.tag() + ".txt"));
            for (Profession profession : Profession.values()) {
                professions.put(key(profession, language), new SampleTexts(key(profession, language) + ".txt"));
            }
        }
    }

    /// An application in which everything, profession and language included, follows from the seed.
    public SampleApplication application(long seed) {
        Draw draw = new Draw(seed);
        return application(seed, draw.one(List.of(Profession.values())), draw.one(List.of(Language.values())));
    }

    /// An application of a given profession in a given language; everything else follows from the seed.
    public SampleApplication application(long seed, Profession profession, Language language) {
        Draw draw = new Draw(seed + ((long) key(profession, language).hashCode() << 20));
        SampleTexts person = texts(people.get(language));
        SampleTexts work = texts(professions.get(key(profession, language)));
        List<String> companies = new ArrayList<>(person.section("company"));
        draw.shuffle(companies);
        Cv cv = cv(draw, person, work, companies, language);
        String employer = companies.getLast() + " " + draw.one(person.section("suffix"));
        JobPosting posting = posting(draw, work, employer, cv, language);
        List<GapResponse> responses = draw.some(work.section("gap"), draw.between(0, 2)).stream()
                .map(line -> BAR.splitAsStream(line).toList())
                .map(parts -> new GapResponse(parts.getFirst(), parts.getLast()))
                .toList();
        String number = "%06d".formatted(Math.floorMod(seed, 1_000_000L));
        return new SampleApplication(
                "user-" + number,
                "application-" + number + "-" + key(profession, language).replace('.', '-'),
                profession,
                language,
                new CareerMaterial(cv, posting, responses));
    }

    private static Cv cv(Draw draw, SampleTexts person, SampleTexts work, List<String> companies, Language language) {
        boolean woman = draw.oneIn(2);
        List<Position> positions = positions(draw, person, work, companies, woman, language);
        int studyEnd = Integer.parseInt(lastYear(positions.getLast().startDate()));
        List<Education> education = new ArrayList<>();
        education.add(new Education(
                draw.one(person.section("university")),
                draw.one(work.section("degree")),
                Integer.toString(studyEnd - draw.between(3, 5)),
                Integer.toString(studyEnd)));
        return new Cv(
                contact(draw, person, woman),
                draw.oneIn(6) ? "" : draw.one(work.section("summary")),
                positions,
                education,
                draw.some(work.section("certification"), draw.between(0, 2)).stream()
                        .map(name -> new Certification(name, null, Integer.toString(draw.between(studyEnd, 2025))))
                        .toList(),
                draw.some(work.section("skill"), draw.between(6, 12)),
                spoken(draw, person),
                language.tag());
    }

    private static ContactDetails contact(Draw draw, SampleTexts person, boolean woman) {
        String first = draw.one(person.section(woman ? "female" : "male"));
        String last = draw.one(person.section("last"));
        String address = ascii(first) + "." + ascii(last) + "@"
                + person.section("domain").getFirst();
        return new ContactDetails(
                first + " " + last,
                address,
                // a range that is reserved for fiction
                "+44 20 7946 0" + draw.between(100, 999),
                draw.one(person.section("city")),
                List.of());
    }

    private static List<Position> positions(
            Draw draw, SampleTexts person, SampleTexts work, List<String> companies, boolean woman, Language language) {
        List<String> achievements = new ArrayList<>(work.section("achievement"));
        draw.shuffle(achievements);
        List<String> titles = work.section("title");
        int count = draw.between(2, MOST_POSITIONS);
        int each = Math.min(draw.between(3, 5), achievements.size() / count);
        DateForm form = draw.one(List.of(DateForm.values()));
        List<Position> positions = new ArrayList<>();
        int month = draw.between(2018 * 12, 2024 * 12);
        @Nullable String end = draw.oneIn(3) ? form.write(month + draw.between(8, 20), language) : null;
        for (int index = 0; index < count; index++) {
            String title = titles.get(Math.max(0, Math.min(titles.size(), count) - 1 - index));
            List<String> done = achievements.subList(index * each, (index + 1) * each).stream()
                    .map(template -> draw.fill(template, language))
                    .toList();
            positions.add(new Position(
                    companies.get(index) + " " + draw.one(person.section("suffix")),
                    gendered(title, woman),
                    draw.one(person.section("city")),
                    form.write(month, language),
                    end,
                    done));
            end = form.write(month - draw.between(0, 2), language);
            month -= draw.between(18, 56);
        }
        return positions;
    }

    private static JobPosting posting(Draw draw, SampleTexts work, String employer, Cv cv, Language language) {
        List<String> titles = work.section("title");
        String held = cv.positions().getFirst().title();
        List<String> others = titles.stream()
                .map(title -> gendered(title, false))
                .filter(title -> !title.equals(held))
                .toList();
        return new JobPosting(
                employer,
                draw.oneIn(3) ? held : draw.one(others),
                draw.some(work.section("responsibility"), draw.between(4, 6)),
                draw.some(work.section("requirement"), draw.between(7, 10)),
                draw.some(work.section("nice"), draw.between(1, 3)),
                language.tag());
    }

    private static List<LanguageSkill> spoken(Draw draw, SampleTexts person) {
        return person.section("spoken").stream()
                .limit(draw.between(1, 4))
                .map(line ->
                        new LanguageSkill(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)))
                .toList();
    }

    private static String gendered(String title, boolean woman) {
        List<String> forms = BAR.splitAsStream(title).toList();
        return woman ? forms.getLast() : forms.getFirst();
    }

    private static String lastYear(String date) {
        return date.startsWith("19") || date.startsWith("20")
                ? date.substring(0, 4)
                : date.substring(date.length() - 4);
    }

    private static String ascii(String name) {
        String plain = Normalizer.normalize(Tokens.fold(name).replace("ı", "i"), Normalizer.Form.NFD);
        return NOT_ASCII_LETTER.matcher(plain.replaceAll("\\p{M}", "")).replaceAll("");
    }

    private static String key(Profession profession, Language language) {
        return Tokens.fold(profession.name()) + "." + language.tag();
    }

    private static SampleTexts texts(@Nullable SampleTexts texts) {
        if (texts == null) {
            throw new IllegalStateException("Sample texts are missing for a profession or language");
        }
        return texts;
    }
}
