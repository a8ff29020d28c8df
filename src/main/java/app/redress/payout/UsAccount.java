package app.redress.payout;

/// An account at a bank in the United States.
///
/// @param routing nine digits, the last of which is a check digit
public record UsAccount(String routing, String number, boolean savings, String holder) {}
