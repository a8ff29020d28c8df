package app.redress.attribution.timeline;

import app.redress.domain.Control;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What ends an attacker's access without the account's own rows showing it: measures the operator took for all
/// accounts at once, and the end of the evidence.
///
/// Stopping charges or payments keeps nobody out, and the effect of an operator's custom control is unknown: only
/// blocking access from abroad closes a window.
///
/// @param end of the evidence
/// @param foreignBlocked when access from abroad was blocked, in time order
/// @param homeCountry ISO code of the service's home country; empty when unknown
public record Containment(Instant end, List<Instant> foreignBlocked, String homeCountry) {
    public Containment {
        foreignBlocked = List.copyOf(foreignBlocked);
    }

    /// Selects the operator's controls that keep attackers out.
    public static Containment of(Collection<Control> controls, String homeCountry, Instant end) {
        List<Instant> blocked = controls.stream()
                .filter(c -> c.name().equals(Control.FOREIGN_ACCESS_BLOCKED))
                .map(Control::at)
                .sorted()
                .collect(Collectors.toList());
        return new Containment(end, blocked, homeCountry);
    }

    /// Whether the country is known to differ from the service's.
    boolean abroad(String country) {
        return !homeCountry.isEmpty() && !country.equals(homeCountry);
    }
}
