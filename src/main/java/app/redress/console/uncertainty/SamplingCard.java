package app.redress.console.uncertainty;

import app.redress.analysis.review.SampleReview.DrawnSample;
import app.redress.analysis.review.Uncertainty;
import app.redress.analysis.review.Uncertainty.Dated;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.domain.Message;
import app.redress.inference.AuditResult;
import app.redress.inference.ReviewedSample;
import app.redress.report.text.SamplingWords;
import app.redress.report.text.Statement;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How wrong the list is: accounts are drawn, people review them, and the filled-in sheet is read back.
final class SamplingCard extends VBox {
    private final SamplingViewModel model;
    private final ViewContext context;
    private final VBox drawn = new VBox(4);
    private final VBox result = new VBox(8);

    SamplingCard(UncertaintyViewModel all, ViewContext context) {
        this.model = all.sampling();
        this.context = context;
        setId("uncertainty-sampling");
        getStyleClass().add("card");
        VBox steps = new VBox(
                8,
                Parts.label(context.say("uncertainty.drawTitle"), "small-figure"),
                fields(),
                drawButton(),
                drawn,
                Parts.label(context.say("uncertainty.readTitle"), "small-figure"),
                sampleRow(),
                readButton(),
                Parts.progressWhile(model.busy()),
                Results.trouble("sampling-trouble", model.trouble(), context));
        getChildren()
                .addAll(Parts.label(context.say("uncertainty.sampling"), "card-title"), TwoSides.of(steps, result));
        WhileShown.listen(this, () -> model.drawn().subscribe(this::showDrawn));
        WhileShown.listen(this, () -> all.state().subscribe(this::show));
    }

    private GridPane fields() {
        GridPane grid = new GridPane(10, 6);
        addField(grid, "listed", model.listed());
        addField(grid, "cleared", model.cleared());
        addField(grid, "seed", model.seed());
        return grid;
    }

    private void addField(GridPane grid, String name, StringProperty value) {
        Label words = Parts.label(context.say("uncertainty." + name));
        TextField field = field("sampling-" + name, value);
        words.setLabelFor(field);
        grid.addRow(grid.getRowCount(), words, field);
    }

    private static TextField field(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(8);
        field.setAlignment(Pos.CENTER_RIGHT);
        WhileShown.listen(field, () -> {
            field.textProperty().bindBidirectional(value);
            return () -> field.textProperty().unbindBidirectional(value);
        });
        return field;
    }

    private Button drawButton() {
        Button draw = new Button(context.say("uncertainty.draw"), Icon.of(Feather.SHUFFLE));
        draw.setId("sampling-draw");
        draw.setTooltip(new Tooltip(context.say("uncertainty.drawHint")));
        draw.disableProperty().bind(model.busy());
        draw.setOnAction(_ -> {
            if (model.canDraw()) {
                context.choosers().folder("file.sampleFolder").ifPresent(model::draw);
            }
        });
        return draw;
    }

    private Node sampleRow() {
        Label name = Parts.label("", "caption");
        name.setId("sampling-file");
        WhileShown.listen(name, () -> model.sample().subscribe(file -> {
            name.setText(file.map(Path::toString).orElse(context.say("uncertainty.noSampleFile")));
            name.setTooltip(file.map(path -> new Tooltip(path.toString())).orElse(null));
        }));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Button choose = new Button(context.say("uncertainty.chooseSample"));
        choose.setId("sampling-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.disableProperty().bind(model.busy());
        choose.setOnAction(_ -> context.choosers().file("file.sampleFile").ifPresent(model::choose));
        return Parts.row(8, choose, name);
    }

    private Button readButton() {
        Button read = new Button(context.say("uncertainty.read"), Icon.of(Feather.UPLOAD));
        read.setId("sampling-read");
        read.disableProperty().bind(model.readable().not());
        read.setOnAction(_ -> context.choosers().file("file.reviewed").ifPresent(model::conclude));
        return read;
    }

    private void showDrawn(Optional<DrawnSample> made) {
        drawn.getChildren().clear();
        made.ifPresent(sample -> {
            line(Message.of(
                    "sample.drawn", sample.drawnListed(), sample.listed(), sample.drawnCleared(), sample.cleared()));
            line(Message.of("sample.certain", sample.certain()));
            line(Message.of("uncertainty.recorded", sample.sample().seed()));
            line(Message.of(
                    "sample.files", sample.sheet().getFileName(), sample.file().getFileName()));
        });
    }

    private void line(Message words) {
        drawn.getChildren().add(Parts.prose(context.say(words), "caption"));
    }

    private void show(Optional<Uncertainty> state) {
        result.getChildren().clear();
        Optional<Statement> said = state.flatMap(Uncertainty::statement);
        if (state.isEmpty() || said.isEmpty()) {
            return;
        }
        if (state.get().samples().isEmpty()) {
            result.getChildren()
                    .addAll(
                            Parts.prose(context.say("uncertainty.notMeasured"), "range-words"),
                            Parts.prose(context.say("uncertainty.samplingHow"), "caption"),
                            Parts.prose(context.say(Message.of("sample.whyNotRandom")), "caption"));
            return;
        }
        Dated<ReviewedSample> latest = state.get().samples().getFirst();
        VBox box = Results.latest(latest, said.get().samplingWords(), SamplingWords::of, context);
        box.setId("sampling-result");
        result.getChildren().addAll(box, goal(latest.result().result()), origin(latest));
        Results.earlier(result, state.get().samples(), this::brief, context);
    }

    private String brief(ReviewedSample earlier) {
        return Results.sentence(context, Statement.list(earlier.result()));
    }

    private Label origin(Dated<ReviewedSample> latest) {
        ReviewedSample sample = latest.result();
        String words = Results.origin(latest.kept(), context)
                + "\n"
                + context.say(
                        "uncertainty.sampleOrigin", sample.drawn(), String.valueOf(sample.seed()), sample.sha256());
        Label origin = Parts.prose(words, "caption");
        origin.setId("sampling-origin");
        return origin;
    }

    /// How many more accounts a narrower interval takes; starts at half of what it is.
    private Node goal(AuditResult found) {
        Label words = Parts.prose("", "caption");
        words.setId("sampling-more");
        TextField field = new TextField();
        field.setId("sampling-goal");
        field.setPrefColumnCount(9);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().subscribe(typed -> {
            Message more = SamplingViewModel.goal(found, typed);
            words.setText(more.isEmpty() ? "" : context.say(more));
        });
        field.setText(
                context.display().count(Math.max(1, Math.round(found.list().halfWidth() / 2))));
        return new VBox(
                4,
                Parts.row(
                        8,
                        Parts.label(context.say("uncertainty.narrow")),
                        field,
                        Parts.label(context.say("uncertainty.yen"))),
                words);
    }
}
