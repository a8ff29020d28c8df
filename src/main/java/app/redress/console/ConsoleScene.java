package app.redress.console;

import app.redress.console.parts.Choosers;
import app.redress.console.shell.ShellView;
import app.redress.console.shell.ShellViewModel;
import app.redress.console.shell.Theme;
import app.redress.console.shell.ThemeSheets;
import app.redress.domain.Reason;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Scene;

/// Creates the window's scene with the style sheets of the selected theme.
final class ConsoleScene {
    private ConsoleScene() {}

    static Scene of(
            ShellViewModel model,
            Choosers choosers,
            Function<Locale, Function<Reason, String>> reasonWords,
            ZoneId zone,
            double width,
            double height,
            Runnable quit) {
        Assets.loadFonts();
        ShellView view = new ShellView(model, choosers, reasonWords, zone, Assets.icon(), quit);
        Scene scene = new Scene(view, width, height);
        dress(scene, model.theme().get());
        model.theme().subscribe((_, now) -> dress(scene, now));
        return scene;
    }

    private static void dress(Scene scene, Theme theme) {
        ThemeSheets.apply(theme);
        scene.getStylesheets().setAll(Assets.url("redress.css"));
        if (theme == Theme.DARK) {
            scene.getStylesheets().add(Assets.url("redress-dark.css"));
        }
    }
}
