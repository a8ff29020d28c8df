package app.redress.console.overview;

import app.redress.console.overview.OverviewViewModel.Figures;
import app.redress.console.parts.Display;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Compares the definitions of damage, each with its difference from the evidence-based figure.
final class DefinitionsTable {
    private static final int COLUMNS = 6;

    private final Figures figures;
    private final OverviewView.Ways ways;
    private final ViewContext context;
    private final Display display;

    DefinitionsTable(Figures figures, OverviewView.Ways ways, ViewContext context) {
        this.figures = figures;
        this.ways = ways;
        this.context = context;
        this.display = context.display();
    }

    VBox card() {
        GridPane grid = new GridPane(24, 0);
        grid.setId("definitions");
        grid.getStyleClass().add("definitions");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int i = 1; i < COLUMNS; i++) {
            ColumnConstraints figure = new ColumnConstraints(Region.USE_PREF_SIZE, Region.USE_COMPUTED_SIZE, 320);
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
        heads(grid);
        int row = 1;
        for (DamageEstimate estimate : figures.estimates()) {
            addRow(grid, row++, estimate);
        }
        Button others = new Button(context.say("definitions.try"), Icon.of(Feather.SLIDERS));
        others.setId("definitions-try");
        others.getStyleClass().add("compact");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.setOnAction(_ -> ways.definitions().run());
        VBox card = new VBox(
                Parts.row(8, Parts.label(context.say("definitions.title"), "card-title"), Parts.spacer(), others));
        card.getStyleClass().add("card");
        if (!figures.estimates().isEmpty()) {
            card.getChildren().add(new DefinitionDots(figures.estimates(), this::open, context));
        }
        card.getChildren().addAll(grid, Parts.prose(caption(), "caption"));
        return card;
    }

    private void heads(GridPane grid) {
        String[] keys = {"definition", "accounts", "amount", "range", "difference", "share"};
        for (int i = 0; i < keys.length; i++) {
            String share = display.percent(DamageEstimate.RANGE_SHARE);
            grid.add(cell(0, i, context.say("definitions." + keys[i], share), "definition-head"), i, 0);
        }
    }

    private void addRow(GridPane grid, int row, DamageEstimate e) {
        long ours = figures.estimate(Definition.EVIDENCE)
                .map(DamageEstimate::amount)
                .orElse(0L);
        boolean own = e.definition() == Definition.EVIDENCE;
        String weight = own ? "definition-own" : "definition-other";
        VBox name = new VBox(
                1,
                Parts.label(context.texts().name(e.definition()), "definition-name"),
                Parts.label(context.say("definition." + e.definition() + ".words"), "caption"));
        grid.add(wrap(row, 0, name, weight), 0, row);
        grid.add(wrap(row, 1, accounts(e), weight), 1, row);
        grid.add(cell(row, 2, display.yen(e.amount()), weight), 2, row);
        grid.add(wrap(row, 3, range(e), weight), 3, row);
        long difference = e.amount() - ours;
        grid.add(cell(row, 4, own ? "–" : display.signedYen(difference), weight), 4, row);
        String change = own || ours == 0 ? "–" : display.change((double) difference / ours);
        grid.add(cell(row, 5, change, weight), 5, row);
    }

    private Hyperlink accounts(DamageEstimate e) {
        Hyperlink accounts = new Hyperlink(display.count(e.accounts()));
        accounts.setId("definition-accounts-" + e.definition());
        accounts.getStyleClass().add("mark-link");
        accounts.setMaxWidth(Double.MAX_VALUE);
        accounts.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        accounts.setTooltip(new Tooltip(context.say("marks.show")));
        accounts.setOnAction(_ -> open(e.definition()));
        return accounts;
    }

    private void open(Definition definition) {
        ways.accounts().accept(OverviewViewModel.searchFor(definition));
    }

    /// The range, and below it "confirmed only" and "including uncertain".
    private VBox range(DamageEstimate e) {
        Range range = e.range();
        VBox lines = new VBox(1);
        lines.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        boolean counted = e.definition() != Definition.EVIDENCE;
        lines.getChildren()
                .add(Parts.label(
                        counted || range == null ? "–" : between(range.low(), range.high()), "definition-range"));
        if (!counted) {
            lines.getChildren()
                    .addAll(
                            Parts.label(context.say("definitions.certain", display.yen(e.low())), "caption"),
                            Parts.label(context.say("definitions.suspected", display.yen(e.high())), "caption"));
        }
        return lines;
    }

    private String between(long low, long high) {
        return display.yen(low) + " – " + display.yen(high);
    }

    private static Node cell(int row, int column, String text, String style) {
        Label label = Parts.label(text);
        if (column > 0) {
            label.setMaxWidth(Double.MAX_VALUE);
            label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        }
        return wrap(row, column, label, style);
    }

    private static VBox wrap(int row, int column, Region content, String style) {
        VBox cell = new VBox(content);
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        cell.getStyleClass().addAll("definition-cell", style, row == 0 ? "first-row" : "later-row");
        cell.getStyleClass().add(column == 0 ? "definition-first" : "definition-figure");
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    private String caption() {
        return figures.estimates().stream()
                .findFirst()
                .map(e -> context.say(
                        "definitions.caption",
                        display.dateTime(e.asOf()),
                        display.zoneName(e.asOf()),
                        e.policy(),
                        context.texts().nameOr("Tracing", e.tracing()),
                        e.evidence().size(),
                        e.evidence().stream().map(DefinitionsTable::brief).collect(Collectors.joining(" "))))
                .orElse("");
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }
}
