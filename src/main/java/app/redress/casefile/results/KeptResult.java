package app.redress.casefile.results;

import java.time.Instant;

/// A result about the uncertainty of the figure, as kept in the case.
///
/// @param foundBy the person who computed it
/// @param asOf as-of time of the case at that time
/// @param basis SHA-256 of the accounts and figures it speaks of
/// @param method the methods in the words of statistics
public record KeptResult<T>(
        int number, Instant foundAt, String foundBy, Instant asOf, String basis, String method, T result) {}
