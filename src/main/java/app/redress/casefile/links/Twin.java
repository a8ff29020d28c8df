package app.redress.casefile.links;

import app.redress.domain.Tier;
import java.util.List;

/// One of the accounts that have something in common.
///
/// @param due yen, with what people decided
/// @param events its events that have it, as [app.redress.attribution.timeline.EventKeys] names them; those that share
/// another event's verdict are left out
public record Twin(String account, Tier tier, long due, List<String> events) {
    public Twin {
        events = List.copyOf(events);
    }
}
