package com.careervp.console.ui.screens;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.services.SignIn;
import com.careervp.console.ui.dialog.Questions;
import com.careervp.console.ui.files.LocalFiles;
import com.careervp.console.ui.fx.BackgroundRunner;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.widgets.TableMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every screen is made from.
///
/// @param tools background work, repetition and the wall clock that dates what was read
/// @param surroundings the window around the screen
/// @param zone in which times are shown
/// @param reach what lies beyond the environment's own use cases
public record ScreenContext(
        Workspace workspace, Refresh.Tools tools, Surroundings surroundings, ZoneId zone, Reach reach) {

    /// What a screen can reach beside the environment: people who call the API, and this computer's files.
    ///
    /// @param signIn null where nobody can be signed in
    public record Reach(@Nullable SignIn signIn, LocalFiles files) {}

    /// The window as a screen sees it.
    ///
    /// @param environmentChanged to be called after anything was changed, so that the title bar follows at once
    /// @param tables where tables keep what the operator made of their columns
    public record Surroundings(
            Navigator navigator,
            Notices notices,
            Questions questions,
            Runnable environmentChanged,
            TableMemory tables) {

        /// A window whose tables begin anew every time.
        public Surroundings(Navigator navigator, Notices notices, Questions questions, Runnable environmentChanged) {
            this(navigator, notices, questions, environmentChanged, TableMemory.none());
        }
    }

    public BackgroundRunner background() {
        return tools.background();
    }

    public Cadence cadence() {
        return tools.cadence();
    }

    /// Now, by the environment's clock: the sandbox's may run faster than the wall's.
    public Instant now() {
        return workspace.timing().clock().instant();
    }

    public Clock wallClock() {
        return tools.clock();
    }

    public Navigator navigator() {
        return surroundings.navigator();
    }

    public Notices notices() {
        return surroundings.notices();
    }

    public Questions questions() {
        return surroundings.questions();
    }

    /// Calls the product's API as a person; empty where nobody can be signed in.
    public Optional<SignIn> signIn() {
        return Optional.ofNullable(reach.signIn());
    }

    public LocalFiles files() {
        return reach.files();
    }

    /// Where tables keep what the operator made of their columns.
    public TableMemory tables() {
        return surroundings.tables();
    }

    /// How far charts look back: an hour on AWS, ten minutes of real time in the sandbox.
    public Duration chartLength() {
        return switch (workspace.identity().kind()) {
            case AWS -> Duration.ofHours(1);
            case SANDBOX ->
                Duration.ofSeconds(
                        Math.max(600, Math.round(600 * workspace.timing().speed())));
        };
    }
}
