package com.careervp.console.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.widgets.MarkerLabels.Box;
import com.careervp.console.ui.widgets.MarkerLabels.Placed;
import com.careervp.console.ui.widgets.MarkerLabels.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkerLabelsTest {
    private final MarkerLabels labels = new MarkerLabels(44, 330, 25, 13, 2);

    private static Box box(List<Placed> placed, int index) {
        return placed.stream()
                .filter(each -> each.index() == index)
                .findFirst()
                .orElseThrow()
                .box();
    }

    @Test
    void wordsStandToTheRightOfTheirLineWhereThereIsRoom() {
        List<Placed> placed = labels.place(List.of(new Wanted(100, 26), new Wanted(200, 26)), List.of());
        assertThat(box(placed, 0).left()).isEqualTo(105);
        assertThat(box(placed, 1).left()).isEqualTo(205);
    }

    @Test
    void wordsAtTheRightEdgeGoToTheLeftOfTheirLine() {
        List<Placed> placed = labels.place(List.of(new Wanted(318, 26)), List.of());
        assertThat(box(placed, 0).left()).isEqualTo(318 - 5 - 26);
    }

    @Test
    void twoMarkersCloseTogetherKeepBothWordsApart() {
        List<Placed> placed = labels.place(List.of(new Wanted(300, 26), new Wanted(311, 26)), List.of());
        assertThat(placed).hasSize(2);
        assertThat(box(placed, 0).meets(box(placed, 1))).isFalse();
    }

    @Test
    void wordsKeepClearOfALimitsWords() {
        Box limit = new Box(250, 25, 78, 13);
        List<Placed> placed = labels.place(List.of(new Wanted(270, 26)), List.of(limit));
        assertThat(box(placed, 0).meets(limit)).isFalse();
        assertThat(box(placed, 0).top()).isEqualTo(38);
    }

    @Test
    void theOldestWordsAreLeftOutWhereThereIsNoRoomForAll() {
        List<Wanted> many = List.of(
                new Wanted(200, 90),
                new Wanted(202, 90),
                new Wanted(204, 90),
                new Wanted(206, 90),
                new Wanted(208, 90));
        List<Placed> placed = labels.place(many, List.of());
        assertThat(placed).extracting(Placed::index).contains(4).doesNotContain(0);
    }

    @Test
    void wordsNeverOverlapAndNeverLeaveTheChart() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Wanted> marks = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                marks.add(new Wanted(44 + random.nextInt(286), 20 + random.nextInt(60)));
            }
            marks.sort(java.util.Comparator.comparingDouble(Wanted::x));
            List<Placed> placed = labels.place(marks, List.of());
            for (Placed one : placed) {
                assertThat(one.box().left()).isGreaterThanOrEqualTo(44);
                assertThat(one.box().left() + one.box().width()).isLessThanOrEqualTo(330);
                assertThat(placed)
                        .noneMatch(other ->
                                other.index() != one.index() && other.box().meets(one.box()));
            }
        }
    }
}
