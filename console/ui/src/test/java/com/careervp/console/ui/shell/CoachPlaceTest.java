package com.careervp.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import org.junit.jupiter.api.Test;

class CoachPlaceTest {
    private static final Bounds AREA = new BoundingBox(12, 60, 1256, 728);

    private static CoachPlace place(Bounds target) {
        return CoachPlace.of(target, 320, 160, AREA);
    }

    @Test
    void besideANameInTheNavigationTheCardStandsOnTheRight() {
        CoachPlace place = place(new BoundingBox(8, 124, 151, 30));
        assertThat(place.side()).isEqualTo(Side.RIGHT);
        assertThat(place.x()).isEqualTo(175);
    }

    @Test
    void belowTheTitleBarTheCardStandsUnderWhatItPointsAt() {
        CoachPlace place = place(new BoundingBox(1190, 8, 76, 32));
        assertThat(place.side()).isEqualTo(Side.BOTTOM);
        assertThat(place.y()).isEqualTo(60);
        assertThat(place.x() + 320).isLessThanOrEqualTo(1268);
    }

    @Test
    void whatFillsTheWidthHasTheCardBelow() {
        CoachPlace place = place(new BoundingBox(200, 210, 1060, 70));
        assertThat(place.side()).isEqualTo(Side.BOTTOM);
        assertThat(place.y()).isEqualTo(296);
    }

    @Test
    void evenOverSomethingAsLargeAsTheWindowTheCardStaysInside() {
        CoachPlace place = place(new BoundingBox(0, 0, 1280, 800));
        assertThat(place.x()).isBetween(12.0, 1268.0 - 320);
        assertThat(place.y()).isBetween(60.0, 788.0 - 160);
    }
}
