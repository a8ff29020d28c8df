package app.redress.attribution.timeline;

import app.redress.attribution.sources.ClaimantsRecord.Word;
import app.redress.domain.Claim;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a customer who points to movements of the account from one who only worries.
final class ClaimantsWord {
    private ClaimantsWord() {}

    /// @param named what the claims point to
    static @Nullable Word of(List<Claim> claims, BitSet named) {
        if (claims.isEmpty()) {
            return null;
        }
        return named.isEmpty() ? Word.VAGUE : Word.NAMING;
    }
}
