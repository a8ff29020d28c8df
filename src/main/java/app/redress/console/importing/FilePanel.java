package app.redress.console.importing;

import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.evidence.detect.sample.Inspection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Everything about the selected file: format, open questions, column and value mappings, and a preview of its rows.
final class FilePanel extends VBox {
    /// Height of the notes, beyond which they scroll.
    private static final double TALL = 64;

    private final FileViewModel file;
    private final ViewContext context;
    private final Label trouble = Parts.prose("", "warning-words");
    private final Label warnings = Parts.prose("", "caption");
    private final ScrollPane notes = new ScrollPane(warnings);
    private final ProfileMenu profile;
    private final FormatFields fields;
    private final QuestionList questions;
    private final MappingTable columns;
    private final WordTable words;
    private final StatedList stated;
    private final CountLine counts;
    private final PreviewList preview;
    private final StackPane meaning = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton columnsTab;
    private final ToggleButton wordsTab;
    private final ToggleButton statedTab;
    private final SplitPane body;
    private final Button leaveOut;
    private final LossBar losses;

    FilePanel(ImportViewModel model, FileViewModel file, ViewContext context) {
        super(8);
        this.file = file;
        this.context = context;
        setId("import-panel");
        profile = new ProfileMenu(model, file, context);
        fields = new FormatFields(file, context);
        questions = new QuestionList(file, context);
        columns = new MappingTable(file, context);
        words = new WordTable(file, context);
        stated = new StatedList(file, context);
        counts = new CountLine(file, context);
        preview = new PreviewList(context);
        trouble.setId("import-trouble");
        notes.setId("import-notes");
        notes.setFitToWidth(true);
        notes.setMinHeight(USE_PREF_SIZE);
        notes.getStyleClass().add("page-scroll");
        warnings.heightProperty().subscribe(tall -> notes.setPrefViewportHeight(Math.min(TALL, tall.doubleValue())));
        columnsTab = tab("import-tab-columns", "left-pill", columns);
        wordsTab = tab("import-tab-words", "center-pill", words);
        statedTab = tab("import-tab-stated", "right-pill", stated);
        columnsTab.setSelected(true);
        meaning.getChildren().setAll(columns);
        body = body();
        VBox.setVgrow(body, Priority.ALWAYS);
        leaveOut = new Button(context.say("choose.remove"));
        leaveOut.setId("import-leave-out");
        leaveOut.setOnAction(_ -> model.remove(file));
        losses = new LossBar(file, context);
        getChildren().addAll(head(), trouble, leaveOut, fields, losses, questions, notes, body);
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        file.look().subscribe(this::show), file.read().subscribe(counts::show)));
    }

    private HBox head() {
        Label name = Parts.label(file.file().name(), "file-title");
        name.setMinWidth(0);
        Label place =
                Parts.label(String.valueOf(file.file().path().toAbsolutePath().getParent()), "caption");
        place.setMinWidth(0);
        HBox head = Parts.row(10, name, place, Parts.spacer(), profile);
        if (file.locked()) {
            head.getChildren().add(3, Parts.chip(context.say("import.locked"), "chip-owner"));
        }
        return head;
    }

    private SplitPane body() {
        HBox segments = new HBox(columnsTab, wordsTab, statedTab);
        segments.getStyleClass().add("segments");
        HBox line = Parts.row(12, segments, Parts.label(context.say("import.needed"), "caption"));
        VBox.setVgrow(meaning, Priority.ALWAYS);
        VBox top = new VBox(6, line, meaning);
        top.setMinHeight(110);
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox below = new VBox(6, counts, preview);
        below.setMinHeight(130);
        below.getStyleClass().add("below");
        SplitPane split = new SplitPane(top, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.47);
        return split;
    }

    private ToggleButton tab(String id, String style, Node content) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        tab.getStyleClass().add(style);
        tab.setToggleGroup(tabs);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            meaning.getChildren().setAll(content);
        });
        return tab;
    }

    private void show(Look look) {
        shown(trouble, context.say(look.trouble()));
        boolean usable = look.inspection().isPresent();
        for (Node part : List.of(fields, body)) {
            part.setVisible(usable);
            part.setManaged(usable);
        }
        profile.show(look);
        losses.show(look);
        leaveOut.setVisible(!usable && look.state() == FileState.UNUSABLE && !file.locked());
        leaveOut.setManaged(leaveOut.isVisible());
        look.inspection().ifPresent(this::show);
        long unknown = words.show(file.words());
        columnsTab.setText(context.say("import.columns"));
        wordsTab.setText(unknown == 0 ? context.say("import.words") : context.say("import.words.unknown", unknown));
        int said = stated.show();
        statedTab.setText(said == 0 ? context.say("import.statedTab") : context.say("import.statedTab.many", said));
        counts.show(look);
        preview.show(look.trial(), emptyPreview(look));
    }

    private void show(Inspection seen) {
        fields.show(seen);
        questions.show(seen.questions(), seen.columns());
        columns.show(seen);
        shown(warnings, seen.warnings().stream().map(context.texts()::ask).collect(Collectors.joining("\n")));
        notes.setVisible(warnings.isVisible());
        notes.setManaged(warnings.isVisible());
    }

    private static void shown(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private String emptyPreview(Look look) {
        if (look.trial().isPresent()) {
            return context.say("import.preview.none");
        }
        return context.say(look.state() == FileState.LOOKING ? "import.preview.looking" : "import.preview.answer");
    }
}
