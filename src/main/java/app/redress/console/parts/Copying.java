package app.redress.console.parts;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/// Copies text to the clipboard.
public final class Copying {
    private Copying() {}

    public static void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// A small button that copies a text.
    ///
    /// @param name what is copied, for the tooltip
    public static Button button(String id, String name, String text) {
        Button copy = Parts.iconButton(id, Feather.COPY, name);
        copy.setOnAction(_ -> text(text));
        return copy;
    }
}
