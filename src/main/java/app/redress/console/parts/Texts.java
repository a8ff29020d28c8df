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

    /// The text of a key with {0}, {1} ... filled in.
    public String say(String key, Object... args) {
        return words.say(key, args);
    }

    /// The text of a message from the engine.
    public String say(Message message) {
        return messages.say(message);
    }

    /// The text of a question or hint of the engine as a window asks it, where it says how the command line is told.
    public String ask(Message message) {
        return messages.say(message, words, "asked.");
    }

    public boolean has(String key) {
        return words.has(key);
    }

    /// The display name of a constant, such as a tier or a verdict.
    public String name(Enum<?> constant) {
        return words.say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// The display name of a name from evidence; the operator's own names stay unchanged.
    public String nameOr(String family, String name) {
        return words.has(family + "." + name) ? words.say(family + "." + name) : name;
    }
}
