package app.redress.console.bench;

import app.redress.bench.DamageDefinition;
import app.redress.bench.DamageDefinition.Method;
import app.redress.console.bench.SteppedSlider.Words;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The parts of the definition, each to be moved or typed.
final class DefinitionCard extends VBox {
    private static final long[] YEN = {
        1, 1_000, 2_000, 3_000, 5_000, 7_000, 10_000, 12_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 70_000,
        100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000
    };
    private static final long[] CHARGES =
            LongStream.concat(LongStream.of(0), LongStream.of(YEN)).toArray();
    private static final long[] HOURS = {1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48, 72, 96, 168};
    private static final int HALF = 30;
    private static final long[] MINUTES =
            LongStream.range(0, 48).map(half -> half * HALF).toArray();

    private final BenchViewModel model;
    private final ViewContext context;
    private final Map<Method, ToggleButton> methods = new EnumMap<>(Method.class);
    private final SteppedSlider charge;
    private final SteppedSlider spend;
    private final SteppedSlider hours;
    private final SteppedSlider boundary;
    private final ComboBox<String> zone = new ComboBox<>();
    private final Node zoneRow;

    DefinitionCard(BenchViewModel model, ViewContext context) {
        super(10);
        this.model = model;
        this.context = context;
        getStyleClass().add("card");
        Words yen = new Words(context.display()::yen, said -> Long.parseLong(said.replaceAll("[,_¥円\\s]", "")));
        charge = new SteppedSlider(
                "bench-charge", context.say("bench.charge"), CHARGES, yen, y -> model.change(d -> d.charging(y)));
        spend = new SteppedSlider(
                "bench-spend", context.say("bench.spend"), YEN, yen, y -> model.change(d -> d.spending(y)));
        hours = new SteppedSlider(
                "bench-hours",
                context.say("bench.hours"),
                HOURS,
                new Words(h -> context.say("bench.span", h), said -> Long.parseLong(said.replaceAll("\\D", ""))),
                h -> model.change(d -> d.with(Method.WINDOW, (int) Math.min(h, Integer.MAX_VALUE))));
        boundary = new SteppedSlider(
                "bench-boundary",
                context.say("bench.boundary"),
                MINUTES,
                new Words(m -> time(m).toString(), said -> LocalTime.parse(said).toSecondOfDay() / 60),
                m -> model.change(d -> d.from(time(m))));
        zoneRow = zone();
        Button reset = new Button(context.say("bench.reset"));
        reset.setId("bench-reset");
        reset.getStyleClass().addAll("flat", "compact");
        reset.setOnAction(_ -> model.reset());
        getChildren()
                .addAll(
                        Parts.row(8, Parts.label(context.say("bench.parts"), "card-title"), Parts.spacer(), reset),
                        methods(),
                        charge,
                        spend,
                        hours,
                        boundary,
                        zoneRow,
                        new NamedRow(model, context));
        WhileShown.listen(this, () -> model.definition().subscribe(this::show));
    }

    private static LocalTime time(long minutes) {
        return LocalTime.ofSecondOfDay(Math.clamp(minutes, 0, 24 * 60 - 1) * 60L);
    }

    private Node methods() {
        SegmentedButton choice = new SegmentedButton();
        choice.setId("bench-method");
        choice.getStyleClass().add("segments");
        for (Method method : Method.values()) {
            ToggleButton button = new ToggleButton(context.texts().name(method));
            button.setId("bench-method-" + method);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.change(d -> d.with(method, method == Method.WINDOW ? Math.max(d.hours(), 24) : 0));
            });
            methods.put(method, button);
            choice.getButtons().add(button);
        }
        return choice;
    }

    private Node zone() {
        zone.setId("bench-zone");
        zone.setAccessibleText(context.say("bench.zone"));
        zone.getItems().addAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setEditable(true);
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.setOnAction(_ -> {
            String said = zone.getEditor().getText();
            if (said != null && !said.isBlank()) {
                model.read("zone " + said.strip());
            }
        });
        return new VBox(2, Parts.label(context.say("bench.zone"), "caption"), zone);
    }

    private void show(Optional<DamageDefinition> shown) {
        setDisable(shown.isEmpty());
        shown.ifPresent(d -> {
            methods.forEach((method, button) -> button.setSelected(method == d.method()));
            charge.show(d.charge());
            spend.show(d.spend());
            hours.show(Math.max(d.hours(), 1));
            boundary.show(d.boundary().toSecondOfDay() / 60);
            if (!d.zone().getId().equals(zone.getEditor().getText())) {
                zone.setValue(d.zone().getId());
            }
            present(hours, !d.hasDays());
            present(boundary, d.hasDays());
            present(zoneRow, d.hasDays());
        });
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
