package com.careervp.console.ui.screens.jobs.trying;

import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;
import com.careervp.console.ui.files.FileDialogs;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.widgets.FileDrop;
import com.careervp.console.ui.widgets.SizeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The panel in which a CV is chosen and sent. It lies above the screen while its model is open.
public final class TryPane {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TryViewModel model;
    private final FileDialogs dialogs;
    private final Texts texts = Texts.beside(TryPane.class, "trying");
    private final DroppedFiles dropped = new DroppedFiles();
    private final Parent view;

    @FXML
    private VBox panel;

    @FXML
    private HBox cvZone;

    @FXML
    private FontIcon cvIcon;

    @FXML
    private Label cvName;

    @FXML
    private Label cvNote;

    @FXML
    private Label cvError;

    @FXML
    private Button sampleCv;

    @FXML
    private Button chooseCv;

    @FXML
    private Button forgetCv;

    @FXML
    private ToggleButton postingSample;

    @FXML
    private ToggleButton postingFile;

    @FXML
    private ToggleButton postingNone;

    @FXML
    private HBox postingZone;

    @FXML
    private Label postingName;

    @FXML
    private Label postingNote;

    @FXML
    private Label postingError;

    @FXML
    private Button choosePosting;

    @FXML
    private ComboBox<DocumentLanguage> language;

    @FXML
    private Label personLabel;

    @FXML
    private TextField person;

    @FXML
    private PasswordField token;

    @FXML
    private Label personNote;

    @FXML
    private Label personError;

    @FXML
    private Label trouble;

    @FXML
    private ProgressIndicator progress;

    @FXML
    private Label sendingText;

    @FXML
    private Button cancel;

    @FXML
    private Button submit;

    public TryPane(TryViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        view = Views.load(TryPane.class, "trying", this);
        view.visibleProperty().bind(model.openProperty());
        new FocusFence(view, chooseCv).keep(model.openProperty());
        model.openProperty().addListener((source, before, after) -> {
            if (after) {
                focusFirst();
            }
        });
    }

    public Parent view() {
        return view;
    }

    /// What a drop of these files on the screen would do.
    public FileDrop.Offer judge(List<Path> files) {
        return model.possible()
                ? dropped.judge(files)
                : new FileDrop.Offer(false, texts.of("drop.refused"), texts.of("drop.impossible"));
    }

    @FXML
    void initialize() {
        bindCv();
        bindPosting();
        language.getItems().setAll(DocumentLanguage.values());
        language.valueProperty().bindBidirectional(model.languageProperty());
        bindPerson();
        error(trouble, model.errors().trouble());
        progress.visibleProperty().bind(model.sendingProperty());
        sendingText.visibleProperty().bind(model.sendingProperty());
        submit.disableProperty().bind(model.sendingProperty());
        submit.defaultButtonProperty().bind(model.openProperty());
        submit.setOnAction(event -> model.submit());
        cancel.setOnAction(event -> model.close());
    }

    private void bindCv() {
        sampleCv.setOnAction(event -> model.useSampleCv());
        chooseCv.setOnAction(event -> choose("cv", "pdf", model::chooseCv));
        forgetCv.setOnAction(event -> {
            model.forgetCv();
            chooseCv.requestFocus();
        });
        model.cvProperty().addListener((source, before, after) -> showCv(after));
        showCv(model.cvProperty().get());
        error(cvError, model.errors().cv());
        wrong(cvZone, model.errors().cv());
    }

    private void showCv(@Nullable PdfFile cv) {
        boolean there = cv != null;
        cvZone.pseudoClassStateChanged(FILLED, there);
        cvIcon.setIconLiteral(there ? "fth-file-text" : "fth-upload");
        cvName.setText(cv == null ? texts.of("cv.nothing") : cv.name());
        cvNote.setText(
                cv == null ? texts.of("cv.nothing.note") : texts.of("cv.note", SizeText.of(cv.content().length)));
        present(sampleCv, !there);
        present(forgetCv, there);
        if (there && model.openProperty().get()) {
            submit.requestFocus();
        }
    }

    private void bindPosting() {
        ToggleGroup group = new ToggleGroup();
        choice(group, postingSample, PostingChoice.SAMPLE);
        choice(group, postingFile, PostingChoice.FILE);
        choice(group, postingNone, PostingChoice.NONE);
        group.selectedToggleProperty().addListener((source, before, after) -> {
            if (after == null && before != null) {
                before.setSelected(true);
            }
        });
        choosePosting.setOnAction(event -> choose("posting", "json", model::choosePosting));
        model.choiceProperty().addListener((source, before, after) -> showPosting());
        model.postingFileProperty().addListener((source, before, after) -> showPosting());
        showPosting();
        error(postingError, model.errors().posting());
        wrong(postingZone, model.errors().posting());
    }

    private void choice(ToggleGroup group, ToggleButton button, PostingChoice choice) {
        button.setToggleGroup(group);
        button.setOnAction(event -> model.choiceProperty().set(choice));
        button.setSelected(model.choiceProperty().get() == choice);
        model.choiceProperty().addListener((source, before, after) -> button.setSelected(after == choice));
    }

    private void showPosting() {
        PostingChoice choice = model.choiceProperty().get();
        TryViewModel.NamedPosting file = model.postingFileProperty().get();
        Optional<Posting> posting = model.posting();
        postingZone.pseudoClassStateChanged(FILLED, posting.isPresent());
        present(choosePosting, choice == PostingChoice.FILE);
        postingName.setText(posting.map(known -> texts.of("posting.name", known.roleTitle(), known.companyName()))
                .orElseGet(() -> texts.of(choice == PostingChoice.NONE ? "posting.without" : "posting.nothing")));
        postingNote.setText(
                switch (choice) {
                    case SAMPLE -> texts.of("posting.sample.note");
                    case NONE -> texts.of("posting.without.note");
                    case FILE -> file == null ? texts.of("posting.nothing.note") : file.name();
                });
    }

    private void bindPerson() {
        boolean secret = model.needsToken();
        present(person, !secret);
        present(token, secret);
        TextField field = secret ? token : person;
        field.textProperty().bindBidirectional(model.personProperty());
        personLabel.setText(texts.of(secret ? "token" : "person"));
        personLabel.setLabelFor(field);
        field.setAccessibleText(personLabel.getText());
        personNote.setText(texts.of(secret ? "token.note" : "person.note"));
        error(personError, model.errors().person());
        wrong(field, model.errors().person());
    }

    private void choose(String what, String ending, Consumer<Path> chosen) {
        dialogs.open(
                        panel.getScene().getWindow(),
                        texts.of("choose." + what),
                        texts.of("choose." + what + ".kind"),
                        ending)
                .ifPresent(chosen);
    }

    /// Takes no room while there is nothing to say.
    private static void error(Label label, ObservableStringValue words) {
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static void wrong(Node field, ObservableStringValue words) {
        words.addListener((source, before, after) -> field.pseudoClassStateChanged(WRONG, !after.isEmpty()));
        field.pseudoClassStateChanged(WRONG, !words.get().isEmpty());
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Puts the focus where the next thing is to be done.
    private void focusFirst() {
        (model.cvProperty().get() == null ? sampleCv : submit).requestFocus();
    }
}
