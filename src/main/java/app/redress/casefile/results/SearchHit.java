package app.redress.casefile.results;

import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something in a case that was looked for by a few letters.
public sealed interface SearchHit {
    /// @param name display name, if known
    /// @param due yen
    record Account(String account, @Nullable String name, Tier tier, long due) implements SearchHit {}

    /// @param amount yen
    record Payment(String id, String account, Transaction.Type type, long amount, Instant at) implements SearchHit {}

    /// An event of an account, by the line it was read from.
    ///
    /// @param type of the transaction or the access
    record Row(String file, SourceLine source, String account, Enum<?> type, Instant at) implements SearchHit {}

    /// Something that accounts may have in common.
    ///
    /// @param value id or name, as in the evidence
    /// @param words how it is called; the value itself if it has no name
    /// @param accounts number of candidates that have it
    record Source(Kind kind, String value, String words, long accounts) implements SearchHit {}

    /// The kind of a source.
    enum Kind {
        STORE,
        ADDRESS,
        DEVICE
    }
}
