package app.redress.evidence;

import java.util.List;

/// What one reading of a file came to, besides the rows themselves.
public record Reading(Receipt receipt, List<Reject> rejects) {
    public Reading {
        rejects = List.copyOf(rejects);
    }
}
