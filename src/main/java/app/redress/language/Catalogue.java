package app.redress.language;

import app.redress.domain.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The texts of one list in one language: English unless Japanese is requested. Texts are [MessageFormat] patterns; a
/// value is inserted once and never interpreted as a pattern.
///
/// Not a ResourceBundle, which falls back on the machine's locale: the same findings must read the same everywhere.
public final class Catalogue {
    private static final String ENGINE = "messages";
    private static final String NAMES = "list.names";
    private static final String SENTENCES = "list.sentences";

    /// The lists are part of the program: each is read once.
    private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();

    private final Properties patterns;
    private final Locale locale;
    private final Map<String, MessageFormat> compiled = new HashMap<>();

    /// @param list name of the list, such as `reasons`
    public Catalogue(String list, Locale locale) {
        this.locale = Language.of(locale).locale();
        this.patterns =
                LOADED.computeIfAbsent(list + "_" + this.locale.getLanguage() + ".properties", Catalogue::loaded);
    }

    private static Properties loaded(String resource) {
        Properties patterns = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            patterns.load(in);
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /// The texts for [Message].
    public static Catalogue ofMessages(Locale locale) {
        return new Catalogue(ENGINE, locale);
    }

    public static boolean isJapanese(Locale locale) {
        return Language.of(locale) == Language.JAPANESE;
    }

    /// The HTML language code of these texts.
    public String language() {
        return locale.getLanguage();
    }

    /// The text of a message; a message of another version without a text here is shown by its code.
    public String say(Message message) {
        String sentence =
                find(message.code(), message.args().stream().map(this::words).toArray());
        return sentence == null ? message.toString() : sentence;
    }

    /// The text of a message as another list words it, under a prefix before its code; by this list where that does
    /// not.
    public String say(Message message, Catalogue other, String prefix) {
        Object[] args = message.args().stream()
                .map(arg -> arg instanceof Message nested ? say(nested, other, prefix) : words(arg))
                .toArray();
        String theirs = other.find(prefix + message.code(), args);
        String sentence = theirs == null ? find(message.code(), args) : theirs;
        return sentence == null ? message.toString() : sentence;
    }

    private Object words(Object arg) {
        if (arg instanceof Message nested) {
            return say(nested);
        }
        if (arg instanceof List<?> several) {
            return joined(several);
        }
        return arg instanceof Number ? arg : Visible.inSentence(String.valueOf(arg));
    }

    private String joined(List<?> several) {
        boolean names = several.stream().noneMatch(Message.class::isInstance);
        return several.stream()
                .map(one -> String.valueOf(words(one)))
                .reduce((a, b) -> say(names ? NAMES : SENTENCES, a, b))
                .orElse("");
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// The text with its values filled in, or null when the list has none for the key. A number is grouped only where
    /// the text says `{0,number}`: line numbers and ids are not amounts.
    public @Nullable String find(String key, @Nullable Object... args) {
        // MessageFormat is not thread-safe
        synchronized (compiled) {
            MessageFormat format = compiled(key);
            return format == null ? null : format.format(filled(format, args));
        }
    }

    private static @Nullable Object[] filled(MessageFormat format, @Nullable Object[] args) {
        Format[] formats = format.getFormatsByArgumentIndex();
        @Nullable Object[] filled = args.clone();
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof Number && (i >= formats.length || formats[i] == null)) {
                filled[i] = String.valueOf(args[i]);
            }
        }
        return filled;
    }

    /// Whether the text formats its n-th argument as a number.
    public boolean wantsNumber(String key, int n) {
        synchronized (compiled) {
            MessageFormat format = compiled(key);
            Format[] formats = format == null ? new Format[0] : format.getFormatsByArgumentIndex();
            return n < formats.length && formats[n] instanceof NumberFormat;
        }
    }

    private @Nullable MessageFormat compiled(String key) {
        String pattern = patterns.getProperty(key);
        return pattern == null ? null : compiled.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale));
    }

    /// The text with its values filled in; the key must be in the list.
    public String say(String key, @Nullable Object... args) {
        return Objects.requireNonNull(find(key, args), key);
    }

    /// The display name of an external value, or the value itself when the list has none.
    public String sayOr(String prefix, String value) {
        String known = find(prefix + value);
        return known == null ? value : known;
    }
}
