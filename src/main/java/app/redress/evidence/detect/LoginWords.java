package app.redress.evidence.detect;

import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;

/// Words that speak of logins.
final class LoginWords {
    private static final List<String> WORDS = List.of("login", "logon", "signin", "authenticat", "ログイン", "認証");

    private LoginWords() {}

    /// Whether a header, value or file name contains such a word.
    static boolean in(String text) {
        String bare = Synonyms.normalise(text);
        return WORDS.stream().anyMatch(bare::contains);
    }
}
