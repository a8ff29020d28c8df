package app.redress.console.shell;

import app.redress.console.parts.Parts;
import app.redress.console.parts.PassphraseFields;
import app.redress.console.parts.ViewContext;
import app.redress.domain.EvidenceKind;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Asks what each export is and in which zone its times are, then starts the analysis. It lies over the window, so
/// that the case beneath stays in sight.
final class EvidenceDialog extends StackPane {
    private final ShellViewModel model;
    private final ViewContext context;
    private final ZoneId machineZone;

    EvidenceDialog(ShellViewModel model, ViewContext context, ZoneId machineZone) {
        this.model = model;
        this.context = context;
        this.machineZone = machineZone;
        setId("evidence-dialog");
        getStyleClass().add("veil");
        setVisible(false);
    }

    void show(List<Path> files) {
        EvidenceDialogModel choosing = new EvidenceDialogModel(files, model::kindOf, machineZone);
        VBox rows = new VBox(6);
        Runnable fill = () -> rows.getChildren()
                .setAll(choosing.items().stream()
                        .map(item -> row(choosing, item))
                        .toList());
        // only files that come or go: a changed kind is the row's own doing
        choosing.items().addListener((ListChangeListener<EvidenceDialogModel.Item>) change -> {
            if (change.next() && (change.wasAdded() || change.wasRemoved())) {
                fill.run();
            }
        });
        fill.run();
        VBox card = Parts.card(
                context.say("choose.title"),
                Parts.prose(context.say("choose.words"), "caption"),
                scrolled(rows),
                zone(choosing),
                place(choosing),
                PassphraseFields.optional(choosing.passphrase(), context),
                buttons(choosing));
        card.getStyleClass().add("dialog");
        card.setMaxSize(680, USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
    }

    private static ScrollPane scrolled(VBox rows) {
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(320);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private Node row(EvidenceDialogModel choosing, EvidenceDialogModel.Item item) {
        Label name = Parts.label(String.valueOf(item.file().getFileName()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<Optional<EvidenceKind>> kind = new ComboBox<>(FXCollections.observableArrayList(
                List.of(EvidenceKind.values()).stream().map(Optional::of).toList()));
        kind.setConverter(new KindWords(context));
        kind.setPromptText(context.say("choose.kind"));
        kind.valueProperty().bindBidirectional(item.kind());
        kind.setPrefWidth(200);
        kind.setMinWidth(200);
        Button remove = Parts.iconButton("remove", Feather.X, context.say("choose.remove"));
        remove.setOnAction(_ -> choosing.remove(item));
        Label trouble = Parts.prose("", "warning-words");
        item.trouble().subscribe(words -> {
            trouble.setText(words);
            trouble.setManaged(!words.isEmpty());
        });
        return new VBox(2, Parts.row(10, name, kind, remove), trouble);
    }

    private Node zone(EvidenceDialogModel choosing) {
        ComboBox<ZoneId> zones = new ComboBox<>(FXCollections.observableArrayList(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList()));
        zones.setId("choose-zone");
        zones.valueProperty().bindBidirectional(choosing.zone());
        zones.setPrefWidth(240);
        return Parts.row(10, Parts.label(context.say("choose.zone")), Parts.spacer(), zones);
    }

    private Node place(EvidenceDialogModel choosing) {
        Label place = Parts.label("", "caption");
        choosing.caseFile()
                .subscribe(file -> place.setText(file.map(Path::toString).orElse(context.say("choose.auto"))));
        Button other = new Button(context.say("choose.place"));
        other.setOnAction(_ -> context.choosers().newCaseFile().ifPresent(file -> choosing.caseFile()
                .set(Optional.of(file))));
        return Parts.row(10, Parts.label(context.say("choose.keep")), place, Parts.spacer(), other);
    }

    private Node buttons(EvidenceDialogModel choosing) {
        Button start = new Button(context.say("choose.start"));
        start.setId("choose-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.disableProperty().bind(choosing.ready().not());
        start.setOnAction(_ -> {
            setVisible(false);
            model.analyse(choosing.choice());
        });
        Button cancel = new Button(context.say("choose.cancel"));
        cancel.setId("choose-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> setVisible(false));
        return Parts.row(8, Parts.prose(context.say("choose.needs"), "caption"), Parts.spacer(), cancel, start);
    }

    private static final class KindWords extends StringConverter<Optional<EvidenceKind>> {
        private final ViewContext context;

        KindWords(ViewContext context) {
            this.context = context;
        }

        @Override
        public String toString(Optional<EvidenceKind> kind) {
            return kind == null || kind.isEmpty()
                    ? context.say("choose.kind")
                    : context.texts().name(kind.get());
        }

        @Override
        public Optional<EvidenceKind> fromString(String text) {
            return Optional.empty();
        }
    }
}
