package app.redress.console.overview;

import app.redress.casefile.CaseReader;
import app.redress.casefile.CaseReader.ListQuery;
import app.redress.casefile.CaseReader.Summary;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.Threads;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The case's figures, read once, and the selected dimension of the breakdown.
public final class OverviewViewModel {
    /// The dimensions of a breakdown, in menu order.
    public enum Dimension {
        STORE,
        PREFECTURE,
        GOODS,
        METHOD
    }

    private final CaseReader reader;
    private final LatestRequest latest;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Dimension> dimension = new SimpleObjectProperty<>(Dimension.STORE);

    public OverviewViewModel(CaseReader reader, Threads threads) {
        this.reader = reader;
        this.latest = new LatestRequest(threads);
    }

    public void load() {
        latest.ask(this::read, read -> figures.set(Optional.of(read)));
    }

    private Figures read() {
        return new Figures(
                reader.summary(),
                reader.estimates(),
                reader.hourly(),
                reader.controls(),
                reader.breakdown(),
                reader.freeze(new ListQuery("", "", false, 0, 0)).total());
    }

    public ReadOnlyObjectProperty<Optional<Figures>> figures() {
        return figures.getReadOnlyProperty();
    }

    public ObjectProperty<Dimension> dimension() {
        return dimension;
    }

    /// Everything shown on the overview, at one point in time.
    ///
    /// @param toFreeze accounts on the freeze list
    public record Figures(
            Summary summary,
            List<DamageEstimate> estimates,
            List<HourlyLoss> hourly,
            List<Control> controls,
            List<BreakdownRow> breakdown,
            long toFreeze) {
        public Optional<DamageEstimate> estimate(Definition definition) {
            return estimates.stream().filter(e -> e.definition() == definition).findFirst();
        }

        /// The rows of one dimension, largest first.
        public List<BreakdownRow> by(Dimension dimension) {
            return breakdown.stream()
                    .filter(row -> row.dimension().equals(dimension.name()))
                    .toList();
        }
    }
}
