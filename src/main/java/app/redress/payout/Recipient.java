package app.redress.payout;

import app.redress.domain.Message;
import org.jspecify.annotations.Nullable;

/// The payment details of one customer.
///
/// @param issuer issuer of the card that was charged; may be empty
/// @param card the card as identified by the issuer: a token or masked number; may be empty
/// @param fault what is wrong in the row, reported when a layout needs it; null for nothing
/// @param shared whether a person has confirmed that others are paid to the same bank account
public record Recipient(
        String account,
        @Nullable JapaneseAccount japan,
        @Nullable IbanAccount iban,
        @Nullable UsAccount us,
        String issuer,
        String card,
        boolean shared,
        @Nullable Message fault) {
    /// The holder of the bank account; empty if there is none.
    public String holder() {
        return japan != null ? japan.holder() : iban != null ? iban.holder() : us != null ? us.holder() : "";
    }
}
