package app.redress.console.shell;

import javafx.application.Application;

/// Puts a theme's base style sheet beneath every window, popups included.
public final class ThemeSheets {
    private ThemeSheets() {}

    public static void apply(Theme theme) {
        Application.setUserAgentStylesheet(theme.baseSheet());
    }
}
