package app.redress.cli.options;

import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What commands need for encrypted cases.
///
/// @param random source of new keys
/// @param environment environment variables, which may contain a passphrase
/// @param prompt asks for a passphrase at the terminal without echo; null without a terminal
/// @param hashing hash function for people's new passphrases; its iterations also derive the keys of cases
public record Secrets(
        SecureRandom random,
        Map<String, String> environment,
        Function<String, char @Nullable []> prompt,
        PassphraseHashing hashing) {
    public Secrets {
        environment = Map.copyOf(environment);
    }

    /// Secrets without a terminal.
    public Secrets(SecureRandom random, Map<String, String> environment) {
        this(random, environment, _ -> null, PassphraseHashing.standard(random));
    }

    /// A passphrase of a person or a case.
    Passphrase passphrase(CharSequence text) {
        return Passphrase.of(text, hashing.iterations());
    }

    /// Never the values, which must not get into a message or a log.
    @Override
    public String toString() {
        return "secrets";
    }
}
