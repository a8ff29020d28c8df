package app.redress.casefile.query;

import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Conditions in the words of a person's language: `区分:可能性あり`, or just `可能性あり`, is searched for and kept as
/// `tier:possible`, so that a saved view reads the same to colleagues who use the other language.
public final class QueryWords {
    /// A word for a key, or for one of its values.
    ///
    /// @param value as it is kept; empty for the word of the key itself
    /// @param alone whether the word means this value without its key
    public record Word(Key key, String value, String shown, boolean alone) {
        public Word {
            // terms end at a blank
            shown = shown.replaceAll("[\\s　\"]", "");
        }

        boolean isKey() {
            return value.isEmpty();
        }
    }

    private final List<Word> words;

    /// @param words empty where conditions are shown as they are kept
    public QueryWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /// What was typed with its conditions as they are kept; words that are no conditions and quoted ones stay.
    public String kept(String typed) {
        return AccountSearch.PART.matcher(typed).replaceAll(part -> Matcher.quoteReplacement(keptPart(part.group())));
    }

    private String keptPart(String part) {
        if (part.startsWith("\"")) {
            return part;
        }
        Matcher term = AccountSearch.TERM.matcher(part);
        if (!term.matches()) {
            return standingAlone(part)
                    .map(word -> word.key().start() + word.value())
                    .orElse(part);
        }
        return key(term.group(1))
                .map(key -> key.word() + term.group(2) + keptValue(key, term.group(3)))
                .orElse(part);
    }

    private Optional<Word> standingAlone(String part) {
        return words.stream()
                .filter(word -> word.alone() && plain(word.shown()).equals(plain(part)))
                .findFirst();
    }

    private Optional<Key> key(String typed) {
        return words.stream()
                .filter(word -> word.isKey() && plain(word.shown()).equals(plain(typed)))
                .map(Word::key)
                .findFirst()
                .or(() -> Key.of(Normalizer.normalize(typed, Normalizer.Form.NFKC)));
    }

    private String keptValue(Key key, String value) {
        String sought = plain(value.replace("\"", ""));
        List<Word> starting = values(key)
                .filter(word -> !sought.isEmpty() && plain(word.shown()).startsWith(sought))
                .toList();
        return starting.stream()
                .filter(word -> plain(word.shown()).equals(sought))
                .findFirst()
                .or(() -> starting.size() == 1 ? Optional.of(starting.getFirst()) : Optional.empty())
                .map(Word::value)
                .orElse(value);
    }

    private Stream<Word> values(Key key) {
        return words.stream().filter(word -> word.key() == key && !word.isKey());
    }

    /// A condition as it is shown.
    public String shown(AccountTerm term) {
        String typed = term.typed();
        String key = term.key().word();
        String rest = typed.substring(key.length());
        String value = values(term.key())
                .filter(word -> word.value().equals(term.value()))
                .map(word -> term.comparison().sign() + word.shown())
                .findFirst()
                .orElse(rest);
        return shown(term.key()) + value;
    }

    private String shown(Key key) {
        return words.stream()
                .filter(word -> word.key() == key && word.isKey())
                .map(Word::shown)
                .findFirst()
                .orElse(key.word());
    }

    /// A search as it is shown: typed like this, it finds the same.
    public String shown(AccountSearch search) {
        String text = search.text();
        boolean plain = !AccountSearch.TERM.matcher(text).find() && kept(text).equals(text);
        return Stream.concat(
                        Stream.of(plain ? text : '"' + text + '"').filter(words -> !text.isEmpty()),
                        search.terms().stream().map(this::shown))
                .collect(Collectors.joining(" "));
    }

    /// How the last word typed could go on: keys, values of its key, and words that stand alone.
    public List<String> completions(String typed) {
        String last = AccountSearch.last(typed);
        if (last.isEmpty()) {
            return List.of();
        }
        return Stream.concat(ours(last), AccountSearch.completions(typed).stream())
                .distinct()
                .toList();
    }

    private Stream<String> ours(String last) {
        String plain = plain(last);
        int colon = plain.indexOf(':');
        if (colon < 0) {
            return words.stream()
                    .filter(word -> word.isKey() || word.alone())
                    .filter(word -> plain(word.shown()).startsWith(plain))
                    .map(this::completion)
                    .filter(completion -> !completion.equals(last));
        }
        return key(plain.substring(0, colon)).stream()
                .flatMap(this::values)
                .filter(word -> plain(word.shown()).startsWith(plain.substring(colon + 1)))
                .map(this::completion)
                .filter(completion -> !plain(completion).equals(plain));
    }

    private String completion(Word word) {
        return word.isKey()
                ? word.shown() + (word.key().isNumber() ? ">" : ":")
                : shown(new AccountTerm(word.key(), Comparison.IS, word.value()));
    }

    /// The key that a completion is about.
    public Optional<Key> keyOf(String completion) {
        return key(Objects.requireNonNull(completion.split("[:>]", 2)[0]));
    }

    /// Full-width and half-width letters are the same.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
