package app.redress.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Items that go out together, and all that their files say of them: nothing is added when they are written, so that
/// the same batch gives the same bytes.
///
/// @param sealedBy who sealed it; of a draft, who wrote it
/// @param sealedAt when
/// @param zone in which times are written
/// @param payOn the day on which banks are to pay
/// @param draft whether nobody has approved it
/// @param filters what the items were narrowed to, by the names people saw
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

    /// An item with the place its money goes to.
    ///
    /// @param charges the card charges behind it, where they are known, as `ID:yen`
    public record Line(PayoutItem item, @Nullable Recipient recipient, List<String> charges) {
        public Line {
            charges = List.copyOf(charges);
        }
    }

    /// The batch in the ten digits that a Zengin record has for it.
    public long number() {
        return Long.remainderUnsigned(id.getMostSignificantBits() ^ id.getLeastSignificantBits(), TEN_DIGITS);
    }

    /// The id without hyphens, which fits into 35 characters; a draft's says so and fits as well.
    String reference() {
        String plain = id.toString().replace("-", "");
        return draft ? "DRAFT-" + plain.substring(0, 29) : plain;
    }

    /// The first eight digits of the id, for names of files.
    public String shortId() {
        return id.toString().substring(0, 8);
    }
}
