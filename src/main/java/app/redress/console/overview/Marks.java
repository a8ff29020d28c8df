package app.redress.console.overview;

import app.redress.console.parts.ViewContext;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;

/// What marks of charts have in common: a click, or their menu, shows the accounts they stand for.
final class Marks {
    private Marks() {}

    /// Makes a click on a mark show its accounts.
    static void opens(Node mark, Runnable show) {
        mark.setCursor(Cursor.HAND);
        mark.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                show.run();
            }
        });
    }

    /// Gives a mark a menu that shows its accounts.
    static void menu(Node mark, Runnable show, ViewContext context) {
        mark.setOnContextMenuRequested(asked -> {
            menu(show, context).show(mark, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    static ContextMenu menu(Runnable show, ViewContext context) {
        MenuItem item = new MenuItem(context.say("marks.show"));
        item.setId("marks-show");
        item.setOnAction(_ -> show.run());
        return new ContextMenu(item);
    }
}
