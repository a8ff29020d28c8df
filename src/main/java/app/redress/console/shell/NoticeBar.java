package app.redress.console.shell;

import app.redress.console.parts.Copying;
import app.redress.console.parts.Icon;
import app.redress.console.parts.Parts;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A message about an error or a cancellation, until dismissed; technical text is folded behind a link.
final class NoticeBar extends VBox {
    private static final int ROWS = 6;
    private static final PseudoClass SERIOUS = PseudoClass.getPseudoClass("serious");

    NoticeBar(ShellViewModel model, ViewContext context) {
        super(6);
        setId("notice");
        getStyleClass().add("notice");
        FontIcon sign = Icon.of(Feather.INFO);
        Label words = Parts.prose("");
        Button close = Parts.iconButton("notice-close", Feather.X, context.say("notice.close"));
        close.setOnAction(_ -> model.notice().set(Notice.NONE));
        TextArea technical = new TextArea();
        technical.setId("notice-technical");
        technical.setEditable(false);
        technical.setPrefRowCount(ROWS);
        technical.setAccessibleText(context.say("notice.details"));
        technical.managedProperty().bind(technical.visibleProperty());
        Hyperlink details = new Hyperlink(context.say("notice.details"));
        details.setId("notice-details");
        details.setMinWidth(USE_PREF_SIZE);
        details.managedProperty().bind(details.visibleProperty());
        details.setOnAction(_ -> technical.setVisible(!technical.isVisible()));
        Button copy = Parts.iconButton("notice-copy", Feather.COPY, context.say("notice.copy"));
        copy.visibleProperty().bind(details.visibleProperty());
        copy.managedProperty().bind(details.visibleProperty());
        copy.setOnAction(_ -> Copying.text(technical.getText()));
        getChildren().addAll(Parts.row(10, sign, words, Parts.spacer(), details, copy, close), technical);
        WhileShown.listen(this, () -> model.notice().subscribe(notice -> {
            boolean any = !notice.key().isEmpty();
            setVisible(any);
            setManaged(any);
            pseudoClassStateChanged(SERIOUS, notice.serious());
            sign.setIconCode(notice.serious() ? Feather.ALERT_CIRCLE : Feather.INFO);
            details.setVisible(!notice.technical().isEmpty());
            technical.setText(notice.technical());
            technical.setVisible(false);
            words.setText(any ? context.say(notice.key(), context.say(notice.detail())) : "");
        }));
    }
}
