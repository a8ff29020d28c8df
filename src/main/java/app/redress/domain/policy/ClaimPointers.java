package app.redress.domain.policy;

/// How an account is looked at where its customer points: at the transactions that a claim names.
///
/// @param explained where visitors explain such a share of the complaints that name something, or more, no claim is
/// followed
/// @param otherwise log-odds that an attacker whom no visit shows did something else than what is named
/// @param astray share of what is named that has nothing to do with the visitor who is meant, and the other way round
/// @param again weight of each transaction after the first, which are not independent witnesses
public record ClaimPointers(double explained, double otherwise, double astray, double again) {}
