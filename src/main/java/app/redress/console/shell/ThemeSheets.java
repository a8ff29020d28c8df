package app.redress.console.shell;

import javafx.application.Application;

/// Applies a theme's base style sheet to every window, including popups.
public final class ThemeSheets {
    private ThemeSheets() {}

    public static void apply(Theme theme) {
        Application.setUserAgentStylesheet(theme.baseSheet());
    }
}
