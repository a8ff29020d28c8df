package app.redress.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Items that go out together, with everything written about them: nothing is added when files are written, so that
/// the same batch gives the same bytes.
///
/// @param sealedBy who sealed it; for a draft, who wrote it
/// @param sealedAt when it was sealed or written
/// @param zone zone of the times written
/// @param payOn the requested payment date
/// @param draft whether it is unapproved
/// @param filters filters applied to the items, by their display names
public record PayoutBatch(
        UUID id,
        String caseName,
        String sealedBy,
        Instant sealedAt,
        ZoneId zone,
        LocalDate payOn,
        Payer payer,
        boolean draft,
        Map<String, String> filters,
        List<Line> lines) {
    private static final long TEN_DIGITS = 10_000_000_000L;

    public PayoutBatch {
        filters = Map.copyOf(filters);
        lines = List.copyOf(lines);
    }

    /// An item with its recipient.
    ///
    /// @param charges the card charges behind it, if known, as `ID:yen`
    public record Line(PayoutItem item, @Nullable Recipient recipient, List<String> charges) {
        public Line {
            charges = List.copyOf(charges);
        }
    }

    /// The batch number in the ten digits of a Zengin record.
    public long number() {
        return numberOf(id);
    }

    private static long numberOf(UUID id) {
        return Long.remainderUnsigned(id.getMostSignificantBits() ^ id.getLeastSignificantBits(), TEN_DIGITS);
    }

    /// Whether a batch named in a returned file is this one: layouts carry its id, the id without hyphens, or its
    /// number.
    static boolean names(String named, UUID id) {
        String plain = named.replace("-", "").toLowerCase(Locale.ROOT);
        return plain.equals(id.toString().replace("-", ""))
                || plain.matches("\\d{1,10}") && Long.parseLong(plain) == numberOf(id);
    }

    /// The id without hyphens, which fits into 35 characters; a draft's is marked as such and fits as well.
    String reference() {
        String plain = id.toString().replace("-", "");
        return draft ? "DRAFT-" + plain.substring(0, 29) : plain;
    }

    /// The first eight digits of the id, for file names.
    public String shortId() {
        return id.toString().substring(0, 8);
    }
}
