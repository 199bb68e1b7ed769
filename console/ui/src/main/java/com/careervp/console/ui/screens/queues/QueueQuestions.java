package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.contract.DeploymentStage;
import java.util.List;
import java.util.Set;

/// What the operator is asked before messages move or go.
final class QueueQuestions {
    private static final double PER_SECOND = 20;

    private final QueuesViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(QueueQuestions.class, "queues");

    QueueQuestions(QueuesViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
    }

    /// @param ids which; empty for all, then one message goes first, then ten, then the rest
    void redrive(Set<String> ids) {
        boolean all = ids.isEmpty();
        String count = all ? texts.of("question.about", waiting()) : Integer.toString(ids.size());
        context.questions()
                .ask(
                        new Question(
                                texts.of("redrive.question"),
                                texts.of(all ? "redrive.message.all" : "redrive.message.marked"),
                                List.of(
                                        place(),
                                        new Question.Fact(texts.of("fact.from"), model.selectedName()),
                                        new Question.Fact(texts.of("fact.to"), model.target()),
                                        new Question.Fact(texts.of("fact.messages"), count),
                                        new Question.Fact(
                                                texts.of("fact.rate"), texts.of("fact.rate.text", PER_SECOND)),
                                        new Question.Fact(texts.of("fact.copy"), texts.of("fact.copy.text"))),
                                texts.of("redrive.confirm"),
                                false,
                                new Question.Friction.Once()),
                        ignored -> model.redrive(ids, PER_SECOND, all, texts.of("redrive.reason")));
    }

    void delete(Set<String> ids) {
        context.questions()
                .ask(
                        new Question(
                                texts.of("delete.question"),
                                texts.of("delete.message"),
                                List.of(
                                        place(),
                                        new Question.Fact(texts.of("fact.from"), model.selectedName()),
                                        new Question.Fact(texts.of("fact.messages"), Integer.toString(ids.size())),
                                        new Question.Fact(texts.of("fact.copy"), texts.of("fact.copy.text"))),
                                texts.of("delete.confirm"),
                                true,
                                destructive()),
                        reason -> model.delete(ids, reason));
    }

    void purge() {
        context.questions()
                .ask(
                        new Question(
                                texts.of("purge.question"),
                                texts.of("purge.message"),
                                List.of(
                                        place(),
                                        new Question.Fact(texts.of("fact.from"), model.selectedName()),
                                        new Question.Fact(
                                                texts.of("fact.messages"), texts.of("question.about", waiting())),
                                        new Question.Fact(texts.of("fact.copy"), texts.of("fact.copy.text"))),
                                texts.of("purge.confirm"),
                                true,
                                new Question.Friction.TypedName(model.selectedName(), texts.of("reason.prompt"))),
                        model::purge);
    }

    private long waiting() {
        return model.selectedProperty()
                .get()
                .map(QueueOverview::queue)
                .map(queue -> queue.depth().visible())
                .orElse(0L);
    }

    private Question.Fact place() {
        EnvironmentIdentity identity = context.workspace().identity();
        return new Question.Fact(
                texts.of("fact.place"),
                identity.kind() + " · " + identity.stage().id() + " · " + identity.region() + " · "
                        + identity.account());
    }

    private Question.Friction destructive() {
        EnvironmentIdentity identity = context.workspace().identity();
        return identity.stage() == DeploymentStage.PROD
                ? new Question.Friction.TypedName(identity.stage().id(), texts.of("reason.prompt"))
                : new Question.Friction.Reason(texts.of("reason.prompt"));
    }

    boolean finished(RedriveOutcome outcome) {
        return outcome instanceof RedriveOutcome.Finished;
    }

    String words(RedriveOutcome outcome) {
        return switch (outcome) {
            case RedriveOutcome.Finished done ->
                texts.of("redrive.done", done.moved().size(), done.missing().size(), done.backup());
            case RedriveOutcome.Stopped stopped ->
                texts.of("redrive.halted", stopped.moved().size(), stopped.why(), stopped.backup());
        };
    }
}
