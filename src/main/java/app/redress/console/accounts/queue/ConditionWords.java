package app.redress.console.accounts.queue;

import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.query.QueryWords;
import app.redress.casefile.query.QueryWords.Word;
import app.redress.console.parts.Texts;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.domain.Tier;
import app.redress.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of the window's language for the conditions of the search: the ones its lists, facets and buttons show.
final class ConditionWords {
    /// Conditions whose values are said on the screen without their key.
    private static final Set<Key> SELF_EXPLAINING = Set.of(Key.TIER, Key.SIGNAL);

    private ConditionWords() {}

    static QueryWords of(Texts texts) {
        if (texts.language() == Language.ENGLISH) {
            // kept in English
            return new QueryWords(List.of());
        }
        List<Word> words = new ArrayList<>();
        for (Key key : Key.values()) {
            words.add(new Word(key, "", texts.say("query." + key.word()), false));
            for (String value : key.choices()) {
                words.add(new Word(key, value, value(key, value, texts), SELF_EXPLAINING.contains(key)));
            }
        }
        states(texts, words);
        words.add(new Word(Key.ASSIGNEE, AccountTerm.NOBODY, texts.say("query.nobody"), false));
        return new QueryWords(words);
    }

    private static void states(Texts texts, List<Word> words) {
        words.add(new Word(Key.DECIDED, "yes", texts.say("facet.DECIDED.yes"), true));
        words.add(new Word(Key.DECIDED, "no", texts.say("facet.DECIDED.no"), true));
        words.add(new Word(Key.HOLD, "yes", texts.say("AccountState.HELD"), true));
        words.add(new Word(Key.HOLD, "yes", texts.say("query.hold"), true));
        words.add(new Word(Key.CHANGED, "yes", texts.say("AccountState.RULED"), true));
    }

    private static String value(Key key, String value, Texts texts) {
        return switch (key) {
            case TIER -> texts.name(Tier.valueOf(value.toUpperCase(Locale.ROOT)));
            case SIGNAL -> texts.nameOr("signal", value);
            case SHARES -> texts.nameOr("facet.SHARES", value);
            case METHOD -> texts.nameOr("Method", value.toUpperCase(Locale.ROOT));
            case COUNTED -> texts.name(Definition.valueOf(value.toUpperCase(Locale.ROOT)));
            case DECIDED -> texts.nameOr("query.decided", value);
            case HOLD, CHANGED -> texts.nameOr("query", value);
            default -> value;
        };
    }
}
