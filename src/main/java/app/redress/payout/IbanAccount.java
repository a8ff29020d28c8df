package app.redress.payout;

/// A bank account by its international number.
///
/// @param bic may be empty
public record IbanAccount(String iban, String bic, String holder) {}
