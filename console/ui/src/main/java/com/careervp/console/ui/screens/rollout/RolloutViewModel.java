package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.metrics.Chart;
import com.careervp.console.core.metrics.ChartKind;
import com.careervp.console.core.rollout.AdvanceVerdict;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.TrafficBucket;
import com.careervp.console.core.rollout.WeightPreview;
import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenModel;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// The rollout: the wanted weight, what it would do, and everything that speaks for or against it. FX thread only.
final class RolloutViewModel implements ScreenModel {
    /// The charts beside the traffic, in this order.
    static final List<ChartKind> CHARTS = List.of(ChartKind.SUBMIT_P95, ChartKind.ERRORS);

    private static final int EVENTS = 100;

    private final ScreenContext context;
    private final Rollout rollout;
    private final RolloutPlan plan;
    private final Texts texts = Texts.beside(RolloutViewModel.class, "rollout");
    private final Refresh<RolloutStatus> status;
    private final Refresh<DecisionCard> card;
    private final Refresh<List<TrafficBucket>> traffic;
    private final Refresh<List<Chart>> charts;
    private final Refresh<List<RolloutEvent>> events;
    private final Refresh<WeightPreview> preview;
    private final Later previewLater;
    private final WeightChange change;
    private final Safeguards safeguards;
    private final DriftResolving drift;
    private final IntegerProperty target = new SimpleIntegerProperty(this, "target", 0);
    private final ReadOnlyIntegerWrapper live = new ReadOnlyIntegerWrapper(this, "live", 0);
    private volatile int previewed;

    RolloutViewModel(ScreenContext context) {
        this.context = context;
        rollout = context.workspace().rollout();
        plan = rollout.plan();
        Refresh.Tools tools = context.tools();
        Duration length = context.chartLength();
        status = new Refresh<>("rollout status", tools, stop -> rollout.status());
        card = new Refresh<>("gates", tools, stop -> rollout.decisionCard());
        traffic = new Refresh<>("traffic", tools, stop -> rollout.traffic(length, length.dividedBy(60)), List::isEmpty);
        charts = new Refresh<>(
                "charts", tools, stop -> context.workspace().metrics().charts(CHARTS, length));
        events = new Refresh<>("history", tools, stop -> rollout.history(EVENTS), List::isEmpty);
        preview = new Refresh<>("preview", tools, stop -> rollout.preview(previewed));
        previewLater = new Later(tools.cadence(), Duration.ofMillis(150));
        change = new WeightChange(context);
        safeguards = new Safeguards(context, status, live.getReadOnlyProperty(), this::refresh);
        drift = new DriftResolving(context, this::refresh);
        status.stateProperty()
                .addListener((source, before, after) -> after.data().ifPresent(read -> liveRead(read.weight())));
        target.addListener((source, before, after) -> previewLater.run(this::readPreview));
        change.runningProperty().addListener((source, before, after) -> {
            if (!after) {
                refresh();
            }
        });
    }

    @Override
    public void start() {
        boolean local = context.workspace().identity().kind() == EnvironmentKind.SANDBOX;
        status.start(Duration.ofSeconds(local ? 1 : 5));
        traffic.start(Duration.ofSeconds(local ? 2 : 15));
        card.start(Duration.ofSeconds(local ? 3 : 30));
        charts.start(Duration.ofSeconds(local ? 5 : 30));
        events.start(Duration.ofSeconds(local ? 2 : 15));
        readPreview();
    }

    @Override
    public void stop() {
        List.of(status, card, traffic, charts, events, preview).forEach(Refresh::stop);
        previewLater.cancel();
    }

    @Override
    public void refresh() {
        List.of(status, card, traffic, charts, events).forEach(Refresh::now);
        readPreview();
    }

    /// The slider follows the live weight until somebody moves it, and again after a change went through.
    private void liveRead(int weight) {
        boolean untouched = target.get() == live.get();
        if (live.get() != weight) {
            live.set(weight);
            if (untouched) {
                target.set(weight);
            }
            readPreview();
        }
    }

    private void readPreview() {
        previewed = target.get();
        preview.now();
    }

    /// Takes the slider back to the live weight.
    ///
    /// @return whether it stood elsewhere
    boolean forgetTarget() {
        boolean moved = target.get() != live.get();
        target.set(live.get());
        return moved;
    }

    void setTarget(int weight) {
        target.set(weight);
    }

    /// Applies the wanted weight: downward at once, upward after one question, with a reason where the plan's rules ask
    /// for one. Does nothing while they block it.
    void apply() {
        preview.state().data().filter(shown -> shown.to() == target.get()).ifPresent(this::apply);
    }

    private void apply(WeightPreview shown) {
        if (shown.nothingToDo() || change.runningProperty().get()) {
            return;
        }
        if (shown.to() < shown.from()) {
            change.start(WeightRequest.to(shown.to(), ""));
            return;
        }
        switch (shown.verdict()) {
            case AdvanceVerdict.Free ignored ->
                ask(shown, texts.of("ask.planned"), new Question.Friction.Once(), false);
            case AdvanceVerdict.NeedsReason needs ->
                ask(
                        shown,
                        texts.of(needs.override() ? "ask.override" : "ask.watch", String.join("; ", needs.why())),
                        new Question.Friction.Reason(texts.of("ask.reason")),
                        false);
            case AdvanceVerdict.Blocked ignored -> {}
        }
    }

    private void ask(WeightPreview shown, String message, Question.Friction friction, boolean takeOver) {
        context.questions()
                .ask(
                        new Question(
                                texts.of("ask.title", shown.from(), shown.to()),
                                message,
                                List.of(
                                        new Question.Fact(texts.of("preview.change"), shown.change()),
                                        new Question.Fact(texts.of("preview.where"), shown.where()),
                                        new Question.Fact(texts.of("preview.reverse"), shown.reverse())),
                                texts.of("ask.confirm", shown.to()),
                                context.workspace().identity().production(),
                                friction),
                        reason -> change.start(new WeightRequest(shown.to(), reason, takeOver)));
    }

    /// Tries the refused change again in spite of somebody else's lock.
    void takeOver() {
        change.resultProperty()
                .get()
                .request()
                .flatMap(request -> preview.state().data().filter(shown -> shown.to() == request.target()))
                .ifPresent(shown -> ask(
                        shown, texts.of("ask.takeOver"), new Question.Friction.Reason(texts.of("ask.reason")), true));
    }

    RolloutPlan plan() {
        return plan;
    }

    WeightChange change() {
        return change;
    }

    /// Approvals and the automatic guard.
    Safeguards safeguards() {
        return safeguards;
    }

    /// What to do when stage, parameter and record disagree.
    DriftResolving drift() {
        return drift;
    }

    /// The weight the slider stands at.
    IntegerProperty targetProperty() {
        return target;
    }

    /// The weight in force.
    ReadOnlyIntegerProperty liveProperty() {
        return live.getReadOnlyProperty();
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

    ReadOnlyObjectProperty<Loadable<List<Chart>>> chartsProperty() {
        return charts.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<List<RolloutEvent>>> eventsProperty() {
        return events.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<WeightPreview>> previewProperty() {
        return preview.stateProperty();
    }
}
