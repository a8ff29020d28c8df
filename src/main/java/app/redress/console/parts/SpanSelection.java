package app.redress.console.parts;

import app.redress.casefile.database.LossSpan;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The span of time that the whole window looks at, as somebody chose it in the chart of hours: the lists of accounts,
/// items, claims and freezes show those who lost money in it.
public final class SpanSelection {
    private final ReadOnlyObjectWrapper<Optional<LossSpan>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Empty for all hours.
    public ReadOnlyObjectProperty<Optional<LossSpan>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(LossSpan span) {
        show(Optional.of(span));
    }

    public void clear() {
        show(Optional.empty());
    }

    /// Chooses what was chosen before.
    public void show(Optional<LossSpan> span) {
        if (!span.equals(chosen.get())) {
            chosen.set(span);
        }
    }
}
