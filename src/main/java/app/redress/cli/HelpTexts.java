package app.redress.cli;

import app.redress.language.Catalogue;
import app.redress.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// The `--help` texts of commands and options in one language.
final class HelpTexts {
    private HelpTexts() {}

    /// Loads the texts by name rather than through ResourceBundle's own search, which falls back on the machine's
    /// locale.
    static ResourceBundle in(Locale locale) {
        String resource = "help_" + Language.of(locale).locale().getLanguage() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
