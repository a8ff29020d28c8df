package app.redress.attribution.timeline;

import app.redress.domain.Control;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What ends a stranger's time in an account without the account's own rows saying so: measures the operator took
/// for all accounts at once, and the end of the evidence.
///
/// Stopped charging or payments keep nobody out, and what a control of the operator's own does is not known: only
/// blocked access from abroad closes a window.
///
/// @param end of the evidence
/// @param foreignBlocked when access from abroad was blocked, in time order
/// @param homeCountry ISO code of the country the service is at home in; empty when unknown
public record Containment(Instant end, List<Instant> foreignBlocked, String homeCountry) {
    public Containment {
        foreignBlocked = List.copyOf(foreignBlocked);
    }

    /// Picks from the operator's controls those that keep strangers out.
    public static Containment of(Collection<Control> controls, String homeCountry, Instant end) {
        List<Instant> blocked = controls.stream()
                .filter(c -> c.name().equals(Control.FOREIGN_ACCESS_BLOCKED))
                .map(Control::at)
                .sorted()
                .collect(Collectors.toList());
        return new Containment(end, blocked, homeCountry);
    }

    /// Whether the country is known to be another than the service's.
    boolean abroad(String country) {
        return !homeCountry.isEmpty() && !country.equals(homeCountry);
    }
}
