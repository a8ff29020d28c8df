package app.redress.cli;

import java.security.SecureRandom;
import java.util.Map;

/// What commands need for encrypted cases.
///
/// @param random where new keys come from
/// @param environment where a passphrase may stand
public record Secrets(SecureRandom random, Map<String, String> environment) {
    public Secrets {
        environment = Map.copyOf(environment);
    }

    /// Never the values: they must not get into a message or a log.
    @Override
    public String toString() {
        return "secrets";
    }
}
