package app.redress.payout;

import app.redress.domain.Message;
import org.jspecify.annotations.Nullable;

/// Where the money of one customer goes.
///
/// @param issuer of the card that was charged; may be empty
/// @param card how the issuer knows the card: a token or a masked number; may be empty
/// @param fault what in the row cannot be used; it is told where a layout would have needed it. Null where all is well
/// @param shared whether a person has said that others are rightly paid to the same bank account
public record Recipient(
        String account,
        @Nullable JapaneseAccount japan,
        @Nullable IbanAccount iban,
        @Nullable UsAccount us,
        String issuer,
        String card,
        boolean shared,
        @Nullable Message fault) {}
