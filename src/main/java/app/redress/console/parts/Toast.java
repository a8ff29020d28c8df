package app.redress.console.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.feather.Feather;

/// A brief confirmation message.
public final class Toast {
    private static final Duration SHOWN = Duration.seconds(6);

    private Toast() {}

    public static void done(Node owner, String title, String words, ViewContext context) {
        show(owner, title, words, Icon.of(Feather.CHECK_CIRCLE, "icon-good"), context);
    }

    /// Says that something was not done.
    public static void failed(Node owner, String title, String words, ViewContext context) {
        show(owner, title, words, Icon.of(Feather.ALERT_TRIANGLE, "icon-bad"), context);
    }

    private static void show(Node owner, String title, String words, Node icon, ViewContext context) {
        Notifications toast = Notifications.create()
                .owner(owner)
                .title(title)
                .text(words)
                .graphic(icon)
                // at the right are the buttons of the cards, which several messages would cover
                .position(Pos.BOTTOM_CENTER)
                .hideAfter(SHOWN);
        (context.dark() ? toast.darkStyle() : toast).show();
        Window.getWindows().forEach(Toast::leaveEscape);
    }

    /// Escape is for the question in front: a message would take it, and goes by itself.
    private static void leaveEscape(Window window) {
        if (window instanceof Popup popup && popup.getScene().lookup(".notification-bar") != null) {
            popup.setHideOnEscape(false);
        }
    }
}
