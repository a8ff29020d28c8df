package app.redress.payout;

/// An account at a bank in Japan, as transfers between banks name it.
///
/// @param bank four digits
/// @param bankName in kana; may be empty, the code counts
/// @param branch three digits
/// @param branchName in kana; may be empty
/// @param number up to seven digits
/// @param holder in kana: a wrong or cut name sends the money back
public record JapaneseAccount(
        String bank, String bankName, String branch, String branchName, Kind kind, String number, String holder) {
    /// What kind of account it is, with the digit that stands for it.
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
