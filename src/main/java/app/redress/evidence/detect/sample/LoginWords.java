package app.redress.evidence.detect.sample;

import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;

/// Words that speak of logins.
public final class LoginWords {
    private static final List<String> WORDS = List.of("login", "logon", "signin", "authenticat", "ログイン", "認証");

    private static final List<String> FAILED =
            List.of("fail", "denied", "reject", "invalid", "incorrect", "wrong", "error", "失敗", "拒否", "誤り", "できませんでした");

    private LoginWords() {}

    /// Whether a text says that a login failed.
    public static boolean isFailure(String text) {
        String bare = Synonyms.normalise(text);
        return in(text) && FAILED.stream().anyMatch(bare::contains);
    }

    /// Whether a header, value or file name contains such a word.
    public static boolean in(String text) {
        String bare = Synonyms.normalise(text);
        return WORDS.stream().anyMatch(bare::contains);
    }
}
