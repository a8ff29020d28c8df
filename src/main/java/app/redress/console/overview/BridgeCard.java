package app.redress.console.overview;

import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.console.overview.EstimatesViewModel.Shown;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.damages.Bridge;
import app.redress.report.export.BridgeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How one published figure became another or the current one: a waterfall whose bars lead to their accounts.
final class BridgeCard extends VBox {
    private final EstimatesViewModel model;
    private final ViewContext context;
    private final OverviewView.Ways ways;

    /// An end of the bridge.
    ///
    /// @param number null for the current case
    private record End(@Nullable Integer number, String words) {}

    BridgeCard(EstimatesViewModel model, OverviewView.Ways ways, ViewContext context) {
        this.model = model;
        this.context = context;
        this.ways = ways;
        setId("bridge");
        getStyleClass().add("card");
        WhileShown.listen(this, () -> model.bridge().subscribe(this::show));
    }

    private void show(Optional<Shown> shown) {
        getChildren().setAll(Parts.row(10, Parts.label(context.say("bridge.title"), "card-title"), Parts.spacer()));
        if (shown.isEmpty()) {
            getChildren().add(Parts.prose(context.say("bridge.nothing"), "caption"));
            return;
        }
        Shown now = shown.get();
        Bridge bridge = now.bridge();
        ((javafx.scene.layout.HBox) getChildren().getFirst())
                .getChildren()
                .addAll(from(now), Parts.label("→"), to(now), copy(bridge));
        getChildren()
                .add(new Waterfall(
                        bridge,
                        words(now.from()),
                        now.to() == null ? context.say("bridge.now") : words(now.to()),
                        ways.account(),
                        cause -> ways.accounts().accept(OverviewViewModel.searchFor(now.from(), now.to(), cause)),
                        context));
        if (bridge.bars().isEmpty()) {
            getChildren().add(Parts.prose(context.say("bridge.same"), "caption"));
        }
    }

    private String words(int number) {
        return model.published().get().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one -> name(one, context))
                .orElse("");
    }

    /// The display name of a published estimate.
    static String name(PublishedEstimate one, ViewContext context) {
        String name = context.say(
                "bridge.estimate",
                one.number(),
                context.display().dateTime(one.stated().asOf()),
                one.publishedBy());
        return one.supersededBy() == null ? name : context.say("bridge.superseded", name, one.supersededBy());
    }

    private Node from(Shown shown) {
        ComboBox<End> box = box("bridge-from", "bridge.fromName");
        published().forEach(box.getItems()::add);
        choose(box, shown.from());
        box.setOnAction(_ -> model.compare(Objects.requireNonNull(box.getValue().number()), shown.to()));
        return box;
    }

    private Node to(Shown shown) {
        ComboBox<End> box = box("bridge-to", "bridge.toName");
        published().stream()
                .filter(end -> Objects.requireNonNull(end.number()) > shown.from())
                .forEach(box.getItems()::add);
        box.getItems().add(new End(null, context.say("bridge.now")));
        choose(box, shown.to());
        box.setOnAction(_ -> model.compare(shown.from(), box.getValue().number()));
        return box;
    }

    private List<End> published() {
        return model.published().get().stream()
                .map(one -> new End(one.number(), name(one, context)))
                .toList();
    }

    private ComboBox<End> box(String id, String name) {
        ComboBox<End> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("compact");
        box.setAccessibleText(context.say(name));
        box.setConverter(new Words());
        box.setMaxWidth(300);
        return box;
    }

    private static void choose(ComboBox<End> box, @Nullable Integer number) {
        box.getItems().stream()
                .filter(end -> Objects.equals(end.number(), number))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private Node copy(Bridge bridge) {
        try {
            // spreadsheets expect no byte-order mark from the clipboard
            String csv = new String(BridgeFile.of(bridge), StandardCharsets.UTF_8).substring(1);
            return Copying.button("bridge-copy", context.say("bridge.copy"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Words extends StringConverter<End> {
        @Override
        public String toString(@Nullable End end) {
            return end == null ? "" : end.words();
        }

        @Override
        public End fromString(String words) {
            return new End(null, words);
        }
    }
}
