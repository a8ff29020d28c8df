package app.redress.report.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A message catalogue in one language: Japanese or, for any other locale, English.
///
/// Not a ResourceBundle, which falls back on the default locale: the same findings must give the same text everywhere.
public final class WordList {
    private final Properties patterns = new Properties();
    private final Locale locale;
    private final Map<String, MessageFormat> compiled = new HashMap<>();

    /// @param list name of the word list, such as `reasons`
    public WordList(String list, Locale locale) {
        this.locale = isJapanese(locale) ? Locale.JAPANESE : Locale.ENGLISH;
        String resource = list + "_" + this.locale.getLanguage() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            patterns.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    /// The language these words are in, as HTML names it.
    public String language() {
        return locale.getLanguage();
    }

    /// The sentence with its arguments filled in, or null when the list has none by that key.
    public @Nullable String find(String key, Object... args) {
        // MessageFormat may not be used by two threads at once
        synchronized (compiled) {
            MessageFormat format = compiled(key);
            return format == null ? null : format.format(args);
        }
    }

    /// Whether the sentence by that key formats its n-th argument as a number.
    boolean wantsNumber(String key, int n) {
        synchronized (compiled) {
            MessageFormat format = compiled(key);
            Format[] formats = format == null ? new Format[0] : format.getFormatsByArgumentIndex();
            return n < formats.length && formats[n] instanceof NumberFormat;
        }
    }

    private @Nullable MessageFormat compiled(String key) {
        String pattern = patterns.getProperty(key);
        return pattern == null ? null : compiled.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
    }

    /// The sentence with its arguments filled in; the key must be in the list.
    public String say(String key, Object... args) {
        return Objects.requireNonNull(find(key, args), key);
    }

    /// The word for a value that comes from outside, or the value itself when the list has no word for it.
    public String sayOr(String prefix, String value) {
        String known = find(prefix + value);
        return known == null ? value : known;
    }
}
