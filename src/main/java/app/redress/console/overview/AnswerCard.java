package app.redress.console.overview;

import app.redress.analysis.Reservation;
import app.redress.console.parts.Copying;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.Toast;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import app.redress.console.uncertainty.UncertaintyViewModel;
import app.redress.damages.DamageEstimate;
import app.redress.domain.Message;
import app.redress.language.Language;
import app.redress.report.text.Answer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The answer in one sentence, with what makes it provisional and what it does not know, and buttons for sharing it.
final class AnswerCard extends VBox {
    private final DamageEstimate estimate;
    private final EstimatesViewModel model;
    private final UncertaintyViewModel uncertainty;
    private final ViewContext context;
    private final FlowPane strip = new FlowPane(6, 2);
    private final VBox unknown = new VBox(1);

    AnswerCard(
            DamageEstimate estimate,
            EstimatesViewModel model,
            UncertaintyViewModel uncertainty,
            OverviewView.Ways ways,
            ViewContext context) {
        this.estimate = estimate;
        this.model = model;
        this.uncertainty = uncertainty;
        this.context = context;
        setId("answer");
        getStyleClass().addAll("card", "answer-card");
        strip.setId("reservations");
        unknown.setId("answer-unknown");
        getChildren()
                .addAll(
                        Parts.prose(
                                sentence(
                                        context.texts().locale(),
                                        context.display().zone()),
                                "answer-sentence"),
                        unknown,
                        strip,
                        Parts.row(
                                8,
                                copy(Language.ENGLISH),
                                copy(Language.JAPANESE),
                                Parts.spacer(),
                                report(ways.report()),
                                replay(),
                                publish()));
        WhileShown.listen(this, () -> model.reservations()
                .subscribe(known -> known.ifPresent(all -> show(strip, all, ways.reservation(), context))));
        WhileShown.listen(this, () -> uncertainty.state().subscribe(_ -> showUnknown(ways.uncertainty())));
    }

    /// Says what the range does not cover; each line leads to where it can be measured.
    private void showUnknown(Runnable open) {
        unknown.getChildren().clear();
        uncertainty.statement().ifPresent(said -> unknown.getChildren()
                .addAll(
                        unknown("answer-sampling", said.samplingWords(), open),
                        unknown("answer-growth", said.growthWords(), open)));
    }

    private Hyperlink unknown(String id, Message part, Runnable open) {
        Hyperlink link = new Hyperlink(sentence(part));
        link.setId(id);
        Parts.wrap(link);
        link.getStyleClass().add("unknown");
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.run();
        });
        return link;
    }

    private String sentence(Message part) {
        String words = context.say(part);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String sentence(Locale locale, ZoneId zone) {
        return new Answer(estimate, zone).in(locale);
    }

    private Button copy(Language language) {
        Button copy = new Button(context.say("answer.copy." + language), Icon.of(Feather.COPY));
        copy.setId("answer-copy-" + language);
        copy.getStyleClass().add("compact");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.disableProperty().bind(uncertainty.state().map(known -> known.isEmpty()));
        copy.setOnAction(_ -> {
            String sentence = uncertainty
                    .statement()
                    .map(said -> said.in(language.locale()))
                    // said to others, times are the service's
                    .orElseGet(() -> sentence(language.locale(), context.caseZone()));
            Copying.text(sentence);
            Toast.done(this, context.say("answer.copied"), sentence, context);
        });
        return copy;
    }

    private Button report(Runnable write) {
        Button report = new Button(context.say("answer.report"), Icon.of(Feather.FILE_TEXT));
        report.setId("answer-report");
        report.getStyleClass().add("compact");
        report.setMinWidth(USE_PREF_SIZE);
        report.setOnAction(_ -> write.run());
        return report;
    }

    private Button replay() {
        Button replay = new Button(context.say("answer.replay"), Icon.of(Feather.ROTATE_CCW));
        replay.setId("answer-replay");
        replay.getStyleClass().add("compact");
        replay.setMinWidth(USE_PREF_SIZE);
        replay.setOnAction(_ -> model.openReplay());
        return replay;
    }

    private Button publish() {
        Button publish = new Button(context.say("answer.publish"));
        publish.setId("answer-publish");
        publish.getStyleClass().addAll("accent", "compact");
        publish.setMinWidth(USE_PREF_SIZE);
        publish.setOnAction(_ -> model.ask(estimate));
        return publish;
    }

    /// Shows each reservation as a link to where it can be resolved.
    static void show(FlowPane strip, List<Reservation> all, Consumer<Reservation.Subject> open, ViewContext context) {
        strip.getChildren().clear();
        if (all.isEmpty()) {
            strip.getChildren()
                    .addAll(
                            Icon.of(Feather.CHECK_CIRCLE, "icon-good"),
                            Parts.label(context.say("answer.firm"), "caption"));
            return;
        }
        strip.getChildren()
                .addAll(Icon.of(Feather.ALERT_TRIANGLE), Parts.label(context.say("answer.provisional"), "strip-title"));
        for (Reservation one : all) {
            strip.getChildren().add(link(one, open, context));
        }
    }

    private static Node link(Reservation one, Consumer<Reservation.Subject> open, ViewContext context) {
        Hyperlink link = new Hyperlink(context.say(one.words()));
        link.getStyleClass().add("reservation");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            open.accept(one.subject());
        });
        return link;
    }
}
