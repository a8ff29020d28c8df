package app.redress.cli;

import app.redress.casefile.PassphraseHashing;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What commands need for encrypted cases.
///
/// @param random where new keys come from
/// @param environment where a passphrase may stand
/// @param prompt asks for a passphrase at the terminal, without showing it; null where there is no terminal
/// @param hashing how people's new passphrases are kept
public record Secrets(
        SecureRandom random,
        Map<String, String> environment,
        Function<String, char @Nullable []> prompt,
        PassphraseHashing hashing) {
    public Secrets {
        environment = Map.copyOf(environment);
    }

    /// Without a terminal.
    public Secrets(SecureRandom random, Map<String, String> environment) {
        this(random, environment, _ -> null, PassphraseHashing.standard(random));
    }

    /// Never the values: they must not get into a message or a log.
    @Override
    public String toString() {
        return "secrets";
    }
}
