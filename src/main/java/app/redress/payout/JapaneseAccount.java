package app.redress.payout;

/// An account at a bank in Japan, as named in interbank transfers.
///
/// @param bank four digits
/// @param bankName in kana; may be empty, since the code decides
/// @param branch three digits
/// @param branchName in kana; may be empty
/// @param number up to seven digits
/// @param holder in kana; a wrong or truncated name makes the transfer bounce
public record JapaneseAccount(
        String bank, String bankName, String branch, String branchName, Kind kind, String number, String holder) {
    /// Account type with its digit code.
    public enum Kind {
        ORDINARY(1),
        CURRENT(2),
        SAVINGS(4),
        OTHER(9);

        private final int digit;

        Kind(int digit) {
            this.digit = digit;
        }

        public int digit() {
            return digit;
        }
    }
}
