package app.redress.console.bench;

import app.redress.analysis.CaseBench.Difference;
import app.redress.analysis.CaseBench.Result;
import app.redress.console.parts.Display;
import app.redress.console.parts.FittedFigure;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What the definition counts, beside what the evidence says.
final class FigureCard extends GridPane {
    /// As high while counting as with figures, so that nothing below it moves.
    private static final double TALL = 92;

    private final ViewContext context;

    FigureCard(BenchViewModel model, ViewContext context) {
        super(18, 4);
        this.context = context;
        setId("bench-figures");
        getStyleClass().addAll("card", "bench-figures");
        for (int share : new int[] {30, 30, 20, 20}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        setMinHeight(TALL);
        WhileShown.listen(this, () -> model.result().subscribe(this::show));
    }

    private void show(Optional<Result> shown) {
        getChildren().clear();
        if (shown.isEmpty()) {
            add(Parts.prose(context.say("bench.counting"), "placeholder-words"), 0, 0, 4, 1);
        }
        shown.ifPresent(result -> {
            Display display = context.display();
            addRow(
                    0,
                    figure("bench-yen", "bench.counts", result.yen(), accounts("bench.accounts", result.accounts())),
                    figure("bench-due", "bench.evidence", result.due(), accounts("bench.victims", result.victims())),
                    difference("bench-gained", "bench.gained", result.gained()),
                    difference("bench-lost", "bench.lost", result.lost()));
            setAccessibleText(context.say(
                    "bench.read",
                    display.count(result.accounts()),
                    display.yen(result.yen()),
                    display.count(result.gained().size()),
                    display.count(result.lost().size())));
        });
    }

    private String accounts(String key, int count) {
        return context.say(key, count);
    }

    private Node figure(String id, String title, long yen, String below) {
        FittedFigure figure = FittedFigure.yen("headline-figure", context.display(), yen);
        figure.setId(id);
        return new VBox(1, Parts.prose(context.say(title), "caption"), figure, Parts.prose(below, "caption"));
    }

    private Node difference(String id, String title, List<Difference> all) {
        FittedFigure figure =
                new FittedFigure("headline-figure", context.display().count(all.size()));
        figure.setId(id);
        long yen = all.stream().mapToLong(Difference::yen).reduce(0, Math::addExact);
        return new VBox(
                1,
                Parts.prose(context.say(title), "caption"),
                figure,
                Parts.prose(context.display().yen(yen), "caption"));
    }
}
