package com.careervp.console.ui.sample;

import com.careervp.console.core.Workspace;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.dialog.Questions;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a screen is made from, with everything remembered that it does to the window around it.
public final class SampleContext {
    public final List<Notice> notices = new ArrayList<>();
    public final List<Question> questions = new ArrayList<>();
    public final List<String> opened = new ArrayList<>();
    public int environmentChanges;

    /// People and files; nobody can be signed in unless a test says so.
    public ScreenContext.Reach reach = SampleFiles.none();

    /// What the operator types; questions stay unanswered while it is null.
    public Questions.@Nullable Answer answer = new Questions.Answer("because", "dana");

    public ScreenContext context(Workspace workspace, Inline inline) {
        return new ScreenContext(
                workspace,
                inline.tools(),
                new ScreenContext.Surroundings(
                        (ScreenId screen, String subject) -> opened.add(screen + ":" + subject),
                        notices::add,
                        new Answering(),
                        () -> environmentChanges++),
                ZoneOffset.UTC,
                reach);
    }

    private final class Answering implements Questions {
        @Override
        public void ask(Question question, Consumer<String> confirmed) {
            askSigned(question, given -> confirmed.accept(given.reason()));
        }

        @Override
        public void askSigned(Question question, Consumer<Answer> confirmed) {
            questions.add(question);
            Answer given = answer;
            if (given != null) {
                confirmed.accept(given);
            }
        }
    }
}
