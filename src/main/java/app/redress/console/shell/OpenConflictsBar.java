package app.redress.console.shell;

import app.redress.console.evidence.ConflictsViewModel;
import app.redress.console.evidence.EvidenceViewModel.Part;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows above all figures how many conflicts are undecided and their yen, because no figure includes their rows.
final class OpenConflictsBar extends HBox {
    private final Optional<CaseScreens> open;
    private final ShellViewModel model;
    private final ViewContext context;
    private final Label words = Parts.prose("");

    OpenConflictsBar(ShellViewModel model, ViewContext context) {
        super(10);
        this.model = model;
        this.context = context;
        // the bar is rebuilt for every case
        this.open = model.open().get();
        setId("open-conflicts");
        getStyleClass().addAll("notice", "open-conflicts");
        words.setId("open-conflicts-words");
        Button show = new Button(context.say("openConflicts.show"));
        show.setId("open-conflicts-show");
        show.getStyleClass().add("compact");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> open.ifPresent(screens -> {
            screens.evidence().part().set(Part.CONFLICTS);
            model.screen().set(Screen.EVIDENCE);
        }));
        getChildren().addAll(Icon.of(Feather.ALERT_TRIANGLE), words, Parts.spacer(), show);
        setVisible(false);
        setManaged(false);
        open.map(screens -> screens.evidence().conflicts())
                .ifPresent(conflicts -> WhileShown.listen(this, () -> conflicts
                        .undecided()
                        .subscribe(_ -> show(conflicts))
                        .and(conflicts.waiting().subscribe(_ -> show(conflicts)))
                        .and(model.screen().subscribe(_ -> show(conflicts)))));
    }

    private void show(ConflictsViewModel conflicts) {
        int undecided = conflicts.undecided().get();
        int waiting = conflicts.waiting().get();
        boolean any = (undecided > 0 || waiting > 0) && model.screen().get() != Screen.EVIDENCE;
        setVisible(any);
        setManaged(any);
        words.setText(
                undecided > 0
                        ? context.say(
                                "openConflicts.undecided",
                                context.display().count(undecided),
                                context.display().yen(conflicts.undecidedYen().get()))
                        : context.say("openConflicts.waiting", context.display().count(waiting)));
    }
}
