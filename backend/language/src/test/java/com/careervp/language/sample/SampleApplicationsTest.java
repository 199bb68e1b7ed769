package com.careervp.language.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleApplicationsTest {
    private final SampleApplications samples = new SampleApplications();

    @Test
    void theSameSeedGivesTheSameApplication() {
        for (long seed = 0; seed < 30; seed++) {
            assertThat(new SampleApplications().application(seed)).isEqualTo(samples.application(seed));
        }
    }

    @Test
    void everyProfessionComesInEveryLanguage() {
        for (Profession profession : Profession.values()) {
            for (Language language : Language.values()) {
                SampleApplication application = samples.application(7, profession, language);

                assertThat(application.material().cv().language()).isEqualTo(language.tag());
                assertThat(application.material().cv().positions()).isNotEmpty();
                assertThat(application.material().posting().requirements()).hasSizeBetween(7, 10);
            }
        }
    }

    @Test
    void seedsGiveDifferentPeopleEmployersAndHistories() {
        Set<String> names = new HashSet<>();
        Set<List<Position>> histories = new HashSet<>();
        Set<Profession> professions = new HashSet<>();
        Set<String> employers = new HashSet<>();
        LongStream.range(0, 300).mapToObj(samples::application).forEach(application -> {
            names.add(application.material().cv().contact().fullName());
            histories.add(application.material().cv().positions());
            professions.add(application.profession());
            employers.add(application.material().posting().companyName());
        });

        assertThat(names).hasSizeGreaterThan(150);
        assertThat(histories).hasSize(300);
        assertThat(professions).containsExactlyInAnyOrder(Profession.values());
        assertThat(employers).hasSizeGreaterThan(60);
    }

    @Test
    void historiesRunBackwardsInTime() {
        LongStream.range(0, 300).mapToObj(samples::application).forEach(application -> {
            Cv cv = application.material().cv();
            int before = Integer.MAX_VALUE;
            for (Position position : cv.positions()) {
                int start = Dates.parse(position.startDate()).orElseThrow().monthIndex();
                int end = Dates.parse(position.endDate())
                        .map(date -> date.monthIndex() + (date.month() == null ? 11 : 0))
                        .orElse(before);
                assertThat(start).isLessThanOrEqualTo(end).isLessThanOrEqualTo(before);
                before = start;
            }
        });
    }

    @Test
    void noPlaceholderIsLeftInAnyText() {
        LongStream.range(0, 300)
                .mapToObj(samples::application)
                .forEach(application -> assertThat(application.material().cv().positions())
                        .flatExtracting(Position::achievements)
                        .noneMatch(text -> text.contains("{") || text.contains("|")));
    }
}
