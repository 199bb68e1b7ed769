package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.AlarmCard;
import com.careervp.console.ui.widgets.CompactAlarm;
import com.careervp.console.ui.widgets.StatusBadge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Every alarm as a tile: those that fire large and first, those without data with the reason, the quiet ones small, by
/// severity. Tiles are kept by alarm name, so that a refresh changes their content only.
final class AlarmBoard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double NARROWEST_CARD = 248;
    private static final double NARROWEST_SMALL = 206;
    private static final double NARROWEST_ROOMY = 290;
    private static final double SMALL_GAP = 5;
    private static final double ROOMY = 1_700;

    private final AlarmsViewModel model;
    private final AlarmWords words;
    private final Texts texts = Texts.beside(AlarmBoard.class, "alarms");
    private final Map<String, AlarmCard> cards = new HashMap<>();
    private final Map<String, CompactAlarm> smalls = new HashMap<>();
    private final Map<AlarmSection, Part> parts = new EnumMap<>(AlarmSection.class);
    private final StatusBadge allQuiet = new StatusBadge("", Tone.GOOD);
    private final Label nothingMatches = new Label(texts.of("filter.nothing"));

    private record Part(VBox box, StatusBadge heading, TilePane tiles) {}

    AlarmBoard(AlarmsViewModel model, ScreenContext context) {
        super(10);
        this.model = model;
        words = new AlarmWords(context);
        getStyleClass().add("alarm-board");
        nothingMatches.getStyleClass().add("text-muted");
        allQuiet.setText(texts.of("board.quiet"));
        allQuiet.getStyleClass().add("board-quiet");
        getChildren().addAll(nothingMatches, allQuiet);
        for (AlarmSection section : AlarmSection.values()) {
            Part part = part(section);
            parts.put(section, part);
            getChildren().add(part.box());
        }
        setOnKeyPressed(event -> {
            int step = step(event.getCode());
            if (step != 0) {
                model.move(step);
                focusSelected();
                event.consume();
            }
        });
    }

    private Part part(AlarmSection section) {
        boolean large = section == AlarmSection.FIRING;
        double gap = large ? 10 : SMALL_GAP;
        TilePane tiles = new TilePane(gap, gap);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        tiles.setPrefColumns(1);
        tiles.setPrefTileHeight(large ? 128 : CompactAlarm.HEIGHT);
        tiles.widthProperty().addListener((source, before, after) -> {
            if (large) {
                fillWidth(tiles, after.doubleValue(), NARROWEST_CARD);
            } else {
                fillWidth(tiles, after.doubleValue(), narrowestSmall(after.doubleValue()));
                tiles.setPrefTileHeight(roomy(after.doubleValue()) ? CompactAlarm.ROOMY_HEIGHT : CompactAlarm.HEIGHT);
            }
        });
        StatusBadge heading = new StatusBadge("", tone(section));
        Label explanation = new Label(texts.of("section." + section.name() + ".why"));
        explanation.getStyleClass().add("caption");
        explanation.setMinWidth(0);
        HBox.setHgrow(explanation, Priority.ALWAYS);
        HBox line = new HBox(8, heading, explanation);
        line.setAlignment(Pos.BASELINE_LEFT);
        return new Part(new VBox(5, line, tiles), heading, tiles);
    }

    private static Tone tone(AlarmSection section) {
        return switch (section) {
            case FIRING -> Tone.BREACH;
            case NO_DATA -> Tone.UNKNOWN;
            case QUIET_CRITICAL, QUIET_WARNING -> Tone.GOOD;
        };
    }

    /// As many columns as fit, and no gap at their right.
    private static void fillWidth(TilePane tiles, double width, double narrowest) {
        double gap = tiles.getHgap();
        int columns = columns(width, gap, narrowest);
        tiles.setPrefTileWidth(Math.floor((width - gap * (columns - 1)) / columns));
    }

    private static boolean roomy(double width) {
        return width >= ROOMY;
    }

    private static double narrowestSmall(double width) {
        return roomy(width) ? NARROWEST_ROOMY : NARROWEST_SMALL;
    }

    private static int columns(double width, double gap, double narrowest) {
        return Math.max(1, (int) ((width + gap) / (narrowest + gap)));
    }

    /// How far a key moves the selection: up and down go by lines of small tiles, of which most of the board is made.
    private int step(KeyCode key) {
        int line = columns(getWidth(), SMALL_GAP, narrowestSmall(getWidth()));
        return switch (key) {
            case RIGHT -> 1;
            case LEFT -> -1;
            case DOWN -> line;
            case UP -> -line;
            default -> 0;
        };
    }

    void show(List<AlarmTile> shown) {
        List<String> names = shown.stream().map(tile -> tile.alarm().name()).toList();
        cards.keySet().retainAll(names);
        smalls.keySet().retainAll(names);
        for (Map.Entry<AlarmSection, Part> each : parts.entrySet()) {
            List<AlarmTile> here = shown.stream()
                    .filter(tile -> AlarmSection.of(tile.alarm()) == each.getKey())
                    .toList();
            showPart(each.getKey(), each.getValue(), here);
        }
        set(nothingMatches, shown.isEmpty());
        set(allQuiet, !shown.isEmpty() && model.firing() == 0);
        markSelected();
    }

    private void showPart(AlarmSection section, Part part, List<AlarmTile> here) {
        set(part.box(), !here.isEmpty());
        part.heading().setText(texts.of("section." + section.name(), here.size()));
        List<Node> nodes = here.stream()
                .map(tile -> section == AlarmSection.FIRING ? card(tile) : small(tile))
                .toList();
        if (!part.tiles().getChildren().equals(nodes)) {
            part.tiles().getChildren().setAll(nodes);
        }
    }

    private Node card(AlarmTile tile) {
        String name = tile.alarm().name();
        AlarmCard card = cards.computeIfAbsent(name, any -> new AlarmCard(() -> model.select(name)));
        card.show(words.content(tile));
        return card;
    }

    private Node small(AlarmTile tile) {
        String name = tile.alarm().name();
        CompactAlarm small = smalls.computeIfAbsent(name, any -> new CompactAlarm(() -> model.select(name)));
        small.show(words.content(tile), words.shortValue(tile), words.tip(tile));
        return small;
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void markSelected() {
        cards.forEach((name, card) -> card.pseudoClassStateChanged(SELECTED, name.equals(model.selectedName())));
        smalls.forEach((name, small) -> small.pseudoClassStateChanged(SELECTED, name.equals(model.selectedName())));
    }

    private void focusSelected() {
        parts.values().stream()
                .flatMap(part -> part.tiles().getChildren().stream())
                .filter(node -> Objects.equals(node, cards.get(model.selectedName()))
                        || Objects.equals(node, smalls.get(model.selectedName())))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
