package app.redress.console.parts;

import app.redress.domain.Message;
import app.redress.language.Catalogue;
import app.redress.language.Language;
import java.util.Locale;

/// The window's texts in one language.
public final class Texts {
    private final Catalogue words;
    private final Catalogue messages;
    private final Language language;

    public Texts(Language language) {
        this.language = language;
        this.words = new Catalogue("window", language.locale());
        this.messages = Catalogue.ofMessages(language.locale());
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /// The sentence of a key, its {0}, {1} ... filled in.
    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    /// What the engine has to say.
    public String say(Message message) {
        return messages.say(message);
    }

    /// The word for a constant, such as a tier or a verdict.
    public String name(Enum<?> constant) {
        return words.say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// The word for a name that comes from evidence; names the operator made up stay as they are.
    public String nameOr(String family, String name) {
        return words.has(family + "." + name) ? words.say(family + "." + name) : name;
    }
}
