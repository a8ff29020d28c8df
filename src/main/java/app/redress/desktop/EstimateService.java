package app.redress.desktop;

import app.redress.analysis.AsOfReplay;
import app.redress.analysis.Reservation;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.domain.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Publishes the estimate of an open case and explains how published figures became others. Every call may take long
/// and runs off the UI thread; [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why
/// it failed.
public interface EstimateService {
    /// In the order of their numbers.
    List<PublishedEstimate> published();

    /// What keeps the figure provisional.
    List<Reservation> reservations();

    /// Freezes the figure in the name of whoever has signed in, with the reservations that there are now.
    ///
    /// @param seen the figure as that person saw it
    /// @param supersedes number of an estimate that was a mistake; null for none
    PublishedEstimate publish(DamageEstimate seen, String note, @Nullable Integer supersedes, String reason);

    /// @param to null for the case as it stands
    Bridge bridge(int from, @Nullable Integer to);

    /// What would have been said then.
    AsOfReplay.Replayed replay(Instant time, Progress progress);
}
