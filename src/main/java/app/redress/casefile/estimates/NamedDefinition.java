package app.redress.casefile.estimates;

import java.time.Instant;

/// A definition of damage that somebody gave a name.
///
/// @param definition one line, as [app.redress.bench.DamageDefinition] reads it
public record NamedDefinition(String name, String definition, String savedBy, Instant savedAt) {
    /// The longest name.
    public static final int LONGEST = 80;
}
