package com.careervp.console.ui.pictures;

import com.careervp.console.ui.ConsoleWindow;
import com.careervp.console.ui.ScreenCatalogue;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Waits until the environment of a window is ready, then takes every screen in light and dark at 1280×800,
/// 1920×1080 and 2560×1440, named `rollout-dark-1280x800.png`, and closes the window. FX thread only.
public final class PictureTour {
    private PictureTour() {}

    /// @param warmUp how long the environment runs before the first picture, so that there is something to see
    /// @param settle how long every screen gets to read its data
    public static void start(ConsoleWindow window, Path folder, Duration warmUp, Duration settle) {
        window.withoutTour();
        FxCadence cadence = new FxCadence();
        Cadence.Repeating[] waiting = new Cadence.Repeating[1];
        waiting[0] = cadence.every(Duration.ofMillis(200), () -> {
            if (window.shell().isPresent()) {
                waiting[0].stop();
                ScreenPictures pictures = new ScreenPictures(window, cadence, settle);
                new Later(cadence, warmUp).run(() -> pictures.take(shots(folder), window::close));
            }
        });
    }

    /// Every screen, small pictures first: a window without a display grows, but does not always shrink. Of the jobs
    /// there is a second picture, with the newest upload open.
    public static List<Shot> shots(Path folder) {
        List<Shot> shots = new ArrayList<>();
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}, {2560, 1440}}) {
            for (ScreenId screen : ScreenCatalogue.all().keySet()) {
                for (Theme theme : Theme.values()) {
                    String name = screen.name().toLowerCase(Locale.ROOT);
                    if (screen == ScreenId.JOBS) {
                        shots.add(shot(screen, "day:today", theme, size, folder, name));
                        shots.add(shot(screen, "kind:pipeline", theme, size, folder, name + "-pipeline"));
                    } else {
                        shots.add(shot(screen, "", theme, size, folder, name));
                    }
                }
            }
        }
        return shots;
    }

    private static Shot shot(ScreenId screen, String subject, Theme theme, int[] size, Path folder, String name) {
        String file = String.format(
                Locale.ROOT, "%s-%s-%dx%d.png", name, theme.name().toLowerCase(Locale.ROOT), size[0], size[1]);
        return new Shot(screen, subject, theme, size[0], size[1], folder.resolve(file));
    }
}
