package app.redress.console.parts;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The window's texts in one language.
public final class Texts {
    private static final String BUNDLE = "app.redress.console.messages";

    private final ResourceBundle words;
    private final Language language;

    public Texts(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /// The sentence of a key, its {0}, {1} ... filled in.
    public String say(String key, Object... args) {
        String sentence = words.getString(key);
        for (int i = 0; i < args.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return sentence;
    }

    /// The word for a constant, such as a tier or a verdict.
    public String name(Enum<?> constant) {
        return words.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// The word for a name that comes from evidence; names the operator made up stay as they are.
    public String nameOr(String family, String name) {
        String key = family + "." + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }
}
