package com.careervp.console.ui;

import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.screens.alarms.AlarmsScreen;
import com.careervp.console.ui.screens.jobs.JobsScreen;
import com.careervp.console.ui.screens.overview.OverviewScreen;
import com.careervp.console.ui.screens.queues.QueuesScreen;
import com.careervp.console.ui.screens.rollout.RolloutScreen;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// The screens of the console. A new screen is one line here.
public final class ScreenCatalogue {
    private ScreenCatalogue() {}

    public static Map<ScreenId, Function<ScreenContext, Screen>> all() {
        Map<ScreenId, Function<ScreenContext, Screen>> screens = new EnumMap<>(ScreenId.class);
        screens.put(ScreenId.OVERVIEW, OverviewScreen::new);
        screens.put(ScreenId.ROLLOUT, RolloutScreen::new);
        screens.put(ScreenId.QUEUES, QueuesScreen::new);
        screens.put(ScreenId.JOBS, JobsScreen::new);
        screens.put(ScreenId.ALARMS, AlarmsScreen::new);
        return screens;
    }
}
