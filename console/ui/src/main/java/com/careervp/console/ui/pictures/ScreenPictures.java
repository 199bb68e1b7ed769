package com.careervp.console.ui.pictures;

import com.careervp.console.ui.ConsoleWindow;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.shell.Shell;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes pictures of a running console, one after the other: opens the screen, gives it time to read and settle, and
/// writes what the scene shows. Works without a display too. FX thread only.
public final class ScreenPictures {
    private final ConsoleWindow window;
    private final Later later;

    /// @param settle how long every screen gets to read its data before its picture is taken
    public ScreenPictures(ConsoleWindow window, Cadence cadence, Duration settle) {
        this.window = window;
        this.later = new Later(cadence, settle);
    }

    /// Takes the pictures, then calls `done`.
    public void take(List<Shot> shots, Runnable done) {
        if (shots.isEmpty()) {
            done.run();
            return;
        }
        Shot shot = shots.getFirst();
        Shell shell = window.shell().orElseThrow(() -> new IllegalStateException("the environment is not open yet"));
        window.resize(shot.width(), shot.height());
        shell.applyTheme(shot.theme());
        shell.open(shot.screen(), shot.subject());
        later.run(() -> {
            write(window.scene(), shot.file());
            take(shots.subList(1, shots.size()), done);
        });
    }

    /// Writes what a scene shows as a PNG file.
    public static void write(Scene scene, Path file) {
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(pixels, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + file + " cannot be written", e);
        }
    }
}
