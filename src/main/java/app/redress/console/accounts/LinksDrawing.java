package app.redress.console.accounts;

import app.redress.casefile.links.Links;
import app.redress.console.accounts.LinksViewModel.Choice;
import app.redress.console.parts.Drawing;
import app.redress.console.parts.ViewContext;
import app.redress.console.parts.WhileShown;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The picture of linked accounts: arrows walk through it, a click chooses, a double click puts into the centre. The
/// table beside it lists the same.
final class LinksDrawing extends StackPane {
    private final LinksViewModel model;
    private final LinkWords words;
    private final Drawing drawing;

    LinksDrawing(LinksViewModel model, ViewContext context) {
        this.model = model;
        this.words = new LinkWords(context);
        setId("links-picture");
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        drawing = new Drawing(brush -> model.links().get().ifPresent(page -> new LinksPainter(
                        new LinksLayout(page, brush.width(), brush.height()),
                        model.choice().get(),
                        context,
                        brush)
                .paint()));
        getChildren().add(drawing);
        setOnMouseClicked(this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(
                this,
                () -> Subscription.combine(
                        model.links().subscribe(_ -> drawing.repaint()),
                        model.choice().subscribe(_ -> tell())));
    }

    private void tell() {
        drawing.repaint();
        Optional<Links> page = model.links().get();
        setAccessibleText(page.map(now -> words.title(now.centre()) + ". " + words.summary(now) + " "
                        + words.chosen(now, model.choice().get()))
                .orElse(""));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void clicked(MouseEvent mouse) {
        requestFocus();
        Optional<Choice> at = model.links().get().map(page -> new LinksLayout(
                        page, drawing.getWidth(), drawing.getHeight())
                .at(mouse.getX(), mouse.getY()));
        at.filter(choice -> choice.index() >= 0).ifPresent(choice -> {
            model.choose(choice);
            if (mouse.getButton() == MouseButton.PRIMARY && mouse.getClickCount() == 2) {
                model.enter();
            }
        });
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case LEFT -> model.cross(false);
            case RIGHT -> model.cross(true);
            case ENTER -> model.enter();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
