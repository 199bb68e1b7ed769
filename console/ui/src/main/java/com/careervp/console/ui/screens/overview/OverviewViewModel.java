package com.careervp.console.ui.screens.overview;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.jobs.JobTally;
import com.careervp.console.core.metrics.ServiceCost;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.TrafficBucket;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenModel;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The data of the overview. Every part is read by itself, so that a service that fails leaves the others in place.
final class OverviewViewModel implements ScreenModel {
    private static final int EVENTS = 12;

    private final boolean local;
    private final RolloutPlan plan;
    private final Refresh<RolloutStatus> status;
    private final Refresh<DecisionCard> card;
    private final Refresh<List<TrafficBucket>> traffic;
    private final Refresh<List<QueueOverview>> queues;
    private final Refresh<List<AlarmTile>> alarms;
    private final Refresh<JobTally> jobs;
    private final Refresh<List<RolloutEvent>> events;
    private final Refresh<List<ServiceCost>> costs;

    OverviewViewModel(ScreenContext context) {
        Workspace workspace = context.workspace();
        Refresh.Tools tools = context.tools();
        Duration length = context.chartLength();
        local = workspace.identity().kind() == EnvironmentKind.SANDBOX;
        plan = workspace.rollout().plan();
        status = new Refresh<>(
                "rollout status", tools, stop -> workspace.rollout().status());
        card = new Refresh<>("gates", tools, stop -> workspace.rollout().decisionCard());
        traffic = new Refresh<>(
                "traffic", tools, stop -> workspace.rollout().traffic(length, length.dividedBy(60)), List::isEmpty);
        queues = new Refresh<>("queues", tools, stop -> workspace.queues().overview(), List::isEmpty);
        alarms = new Refresh<>("alarms", tools, stop -> workspace.alarms().tiles(length), List::isEmpty);
        jobs = new Refresh<>("jobs of today", tools, stop -> workspace.jobs().today());
        costs = new Refresh<>("costs", tools, stop -> workspace.costs().today(), List::isEmpty);
        events = new Refresh<>("history", tools, stop -> workspace.rollout().history(EVENTS), List::isEmpty);
    }

    @Override
    public void start() {
        status.start(Duration.ofSeconds(local ? 2 : 5));
        traffic.start(Duration.ofSeconds(local ? 2 : 15));
        queues.start(Duration.ofSeconds(local ? 2 : 10));
        card.start(Duration.ofSeconds(local ? 4 : 30));
        alarms.start(Duration.ofSeconds(local ? 3 : 15));
        jobs.start(Duration.ofSeconds(local ? 3 : 15));
        events.start(Duration.ofSeconds(local ? 3 : 15));
        costs.start(Duration.ofSeconds(local ? 5 : 60));
    }

    @Override
    public void stop() {
        List.of(status, card, traffic, queues, alarms, jobs, events, costs).forEach(Refresh::stop);
    }

    @Override
    public void refresh() {
        List.of(status, card, traffic, queues, alarms, jobs, events, costs).forEach(Refresh::now);
    }

    RolloutPlan plan() {
        return plan;
    }

    ReadOnlyObjectProperty<Loadable<RolloutStatus>> statusProperty() {
        return status.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<DecisionCard>> cardProperty() {
        return card.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<TrafficBucket>>> trafficProperty() {
        return traffic.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<QueueOverview>>> queuesProperty() {
        return queues.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<AlarmTile>>> alarmsProperty() {
        return alarms.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<JobTally>> jobsProperty() {
        return jobs.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<RolloutEvent>>> eventsProperty() {
        return events.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<ServiceCost>>> costsProperty() {
        return costs.stateProperty();
    }
}
