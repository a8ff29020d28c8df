package app.redress.console.accounts.timeline;

import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.domain.Control;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the timeline shows beside its events.
///
/// @param selected index of the selected event, -1 for none
/// @param measuredFrom event from which time is measured, -1 for none
/// @param dragged where the edge of a window stands that is being dragged
public record TimelineScene(
        List<CompromiseWindow> windows,
        List<Control> controls,
        int selected,
        int measuredFrom,
        Optional<Instant> dragged) {
    public TimelineScene {
        windows = List.copyOf(windows);
        controls = List.copyOf(controls);
    }

    /// The mark of an event: its own, or that of several among which it is.
    Optional<Piece> pieceOf(List<Piece> pieces, int event) {
        return event < 0
                ? Optional.empty()
                : pieces.stream()
                        .filter(p -> p.first() == event && p.isOne())
                        .findFirst()
                        .or(() -> pieces.stream()
                                .filter(p -> p.first() <= event && event <= p.last() && !p.isOne())
                                .findFirst());
    }
}
