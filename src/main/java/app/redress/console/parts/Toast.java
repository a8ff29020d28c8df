package app.redress.console.parts;

import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.feather.Feather;

/// A brief confirmation message.
public final class Toast {
    private static final Duration SHOWN = Duration.seconds(6);

    private Toast() {}

    public static void done(Node owner, String title, String words, ViewContext context) {
        Notifications toast = Notifications.create()
                .owner(owner)
                .title(title)
                .text(words)
                .graphic(Icon.of(Feather.CHECK_CIRCLE, "icon-good"))
                .hideAfter(SHOWN);
        (context.dark() ? toast.darkStyle() : toast).show();
    }
}
