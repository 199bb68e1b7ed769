package com.careervp.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.screens.ScreenAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final PaletteViewModel model =
            new PaletteViewModel(id -> List.of(new ScreenAction("Open job " + id, "", () -> {})));

    private List<String> find(String typed) {
        model.offer(List.of(
                new ScreenAction("Go to Rollout", "Ctrl+2", () -> {}),
                new ScreenAction("Roll back to 0 %", "", () -> {}),
                new ScreenAction("Read everything again", "F5", () -> {})));
        model.queryProperty().set(typed);
        return model.found().stream().map(ScreenAction::title).toList();
    }

    @Test
    void everythingIsOfferedBeforeAnythingIsTyped() {
        assertThat(find("")).hasSize(3);
    }

    @Test
    void lettersInOrderAreEnoughAndTheClosestComesFirst() {
        assertThat(find("roll")).containsExactly("Roll back to 0 %", "Go to Rollout");
        assertThat(find("REV")).containsExactly("Read everything again");
    }

    @Test
    void aTextThatCanBeAJobIdOffersToOpenTheJob() {
        assertThat(find("7f3c2a10-0000")).containsExactly("Open job 7f3c2a10-0000");
    }

    @Test
    void otherTextOffersNoJob() {
        assertThat(find("nothing like it")).isEmpty();
        assertThat(find("12 34")).isEmpty();
    }
}
