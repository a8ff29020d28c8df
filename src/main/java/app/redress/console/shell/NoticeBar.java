package app.redress.console.shell;

import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A one-line message about an error or a cancellation, until dismissed.
final class NoticeBar extends HBox {
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

    NoticeBar(ShellViewModel model, ViewContext context) {
        super(10);
        setId("notice");
        getStyleClass().add("notice");
        Label words = Parts.prose("");
        Button close = Parts.iconButton("notice-close", Feather.X, context.say("notice.close"));
        close.setOnAction(_ -> model.notice().set(Notice.NONE));
        getChildren().addAll(Icon.of(Feather.ALERT_CIRCLE), words, Parts.spacer(), close);
        WhileShown.listen(this, () -> model.notice().subscribe(notice -> {
            boolean any = !notice.key().isEmpty();
            setVisible(any);
            setManaged(any);
            pseudoClassStateChanged(SERIOUS, notice.serious());
            words.setText(any ? context.say(notice.key(), context.say(notice.detail())) : "");
        }));
    }
}
