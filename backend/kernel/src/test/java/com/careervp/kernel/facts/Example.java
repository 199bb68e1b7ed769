package com.careervp.kernel.facts;

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
import java.util.List;

/// One person in each language, whose material the cases of the tests change or keep.
final class Example {
    private Example() {}

    static CareerMaterial of(Language language) {
        return switch (language) {
            case EN -> english();
            case DE -> german();
            case FR -> french();
        };
    }

    private static CareerMaterial english() {
        Cv cv = new Cv(
                new ContactDetails(
                        "Nora Ashworth", "nora.ashworth@example.com", "+44 20 7946 0321", "Leeds", List.of()),
                "Logistics professional with nine years between shop floor and office.",
                List.of(
                        new Position(
                                "Bluebridge Ltd",
                                "Logistics Coordinator",
                                "Leeds",
                                "2019-03",
                                null,
                                List.of(
                                        "Cut picking errors by 18 % with scan checks at every station",
                                        "Negotiated contracts with 7 carriers and saved EUR 146,000 a year",
                                        "Moved the warehouse to SAP EWM within 6 months")),
                        new Position(
                                "Harrow & Finch plc",
                                "Deputy Warehouse Supervisor",
                                "Bristol",
                                "2015-06",
                                "2019-02",
                                List.of(
                                        "Led a team of 12 staff across two shifts",
                                        "Raised on-time delivery from 84 % to 97 %"))),
                List.of(new Education(
                        "University of Leeds", "Bachelor of Science in Supply Chain Management", "2012", "2015")),
                List.of(new Certification("Certified Forklift Instructor", null, "2017")),
                List.of("Route planning", "SAP EWM", "Excel", "Inventory control"),
                List.of(new LanguageSkill("English", "native"), new LanguageSkill("German", "B2")),
                "en");
        JobPosting posting = new JobPosting(
                "Northmoor Group",
                "Logistics Manager",
                List.of("Plan daily transport and shifts"),
                List.of(
                        "Experience with SAP EWM",
                        "At least 5 years of experience in warehouse management",
                        "Experience with Kubernetes",
                        "Fluent French"),
                List.of("Experience with Power BI"),
                "en");
        return new CareerMaterial(
                cv,
                posting,
                List.of(new GapResponse(
                        "Have you used conveyor systems?", "I spent 3 weeks with a conveyor line at a partner site.")));
    }

    private static CareerMaterial german() {
        Cv cv = new Cv(
                new ContactDetails("Lena Brenner", "lena.brenner@example.org", null, "Bremen", List.of()),
                "Aus dem Lager gewachsen, mit Blick für Bestände und Termine.",
                List.of(
                        new Position(
                                "Nordwind GmbH",
                                "Logistikkoordinatorin",
                                null,
                                "März 2018",
                                null,
                                List.of(
                                        "Die Kommissionierfehler um 23 % gesenkt",
                                        "Ein Team von 14 Beschäftigten im Lager geführt")),
                        new Position(
                                "Talmühle AG",
                                "Stellvertretende Schichtleiterin Lager",
                                null,
                                "2014",
                                "2018",
                                List.of("Verträge mit 5 Spediteuren verhandelt und 210.000 Euro eingespart"))),
                List.of(new Education("Hochschule Bremen", "Bachelor of Arts in Logistikmanagement", "2011", "2014")),
                List.of(),
                List.of("Tourenplanung", "SAP EWM", "Excel"),
                List.of(new LanguageSkill("Deutsch", "Muttersprache"), new LanguageSkill("Englisch", "C1")),
                "de");
        JobPosting posting = new JobPosting(
                "Rheinau SE",
                "Logistikleiter",
                List.of("Planung von Transport und Schichten"),
                List.of("Erfahrung in der Tourenplanung", "Kenntnisse in Terraform"),
                List.of(),
                "de");
        return new CareerMaterial(cv, posting, List.of());
    }

    private static CareerMaterial french() {
        Cv cv = new Cv(
                new ContactDetails("Camille Moreau", "camille.moreau@example.net", null, "Lyon", List.of()),
                "Issue du terrain, je connais l'entrepôt et les tournées.",
                List.of(
                        new Position(
                                "Clairval SA",
                                "Coordinatrice logistique",
                                null,
                                "04/2017",
                                "11/2022",
                                List.of(
                                        "Réduit les erreurs de préparation de 31 %",
                                        "Encadré une équipe de 9 personnes en entrepôt")),
                        new Position(
                                "Beauval SARL",
                                "Adjointe au chef d'entrepôt",
                                null,
                                "2013",
                                "2017",
                                List.of("Négocié avec 4 transporteurs et économisé 1,2 million d'euros"))),
                List.of(new Education("Université de Nantes", "Licence en logistique", "2010", "2013")),
                List.of(new Certification("Lean Green Belt", null, "2019")),
                List.of("Gestion des stocks", "SAP EWM", "Lean"),
                List.of(new LanguageSkill("Français", null), new LanguageSkill("Anglais", "C1")),
                "fr");
        JobPosting posting = new JobPosting(
                "Rivoire SAS",
                "Responsable logistique",
                List.of("Planifier le transport"),
                List.of("Expérience de la gestion des stocks", "Connaissance de Docker"),
                List.of(),
                "fr");
        return new CareerMaterial(cv, posting, List.of());
    }
}
