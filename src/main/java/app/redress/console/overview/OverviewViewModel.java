package app.redress.console.overview;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.LossSpan;
import app.redress.casefile.database.TypedSpan;
import app.redress.casefile.query.AccountSearch;
import app.redress.casefile.query.AccountTerm;
import app.redress.casefile.query.AccountTerm.Comparison;
import app.redress.casefile.query.AccountTerm.Key;
import app.redress.casefile.query.TypedBridge;
import app.redress.casefile.results.CaseSummary;
import app.redress.casefile.results.LossPart;
import app.redress.casefile.session.CaseReader;
import app.redress.console.parts.LatestRequest;
import app.redress.console.parts.SpanSelection;
import app.redress.console.parts.Threads;
import app.redress.damages.BreakdownRow;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Control;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

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
    private final LatestRequest brushing;
    private final EarlierControlViewModel earlier;
    private final SpanSelection span = new SpanSelection();
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Brushed>> brushed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Dimension> dimension = new SimpleObjectProperty<>(Dimension.STORE);

    public OverviewViewModel(CaseReader reader, Threads threads) {
        this.reader = reader;
        this.latest = new LatestRequest(threads);
        this.brushing = new LatestRequest(threads);
        this.earlier = new EarlierControlViewModel(reader, threads);
        span.chosen().subscribe((_, chosen) -> read(chosen));
    }

    public void load() {
        latest.ask(this::read, read -> {
            earlier.forget();
            figures.set(Optional.of(read));
            read(span.chosen().get());
        });
    }

    /// What a control would have done if taken earlier.
    public EarlierControlViewModel earlier() {
        return earlier;
    }

    /// A span of hours that somebody chose, with what was lost in it.
    public record Brushed(LossSpan span, LossPart part) {}

    /// The chosen span; empty for all hours.
    public ReadOnlyObjectProperty<Optional<Brushed>> brushed() {
        return brushed.getReadOnlyProperty();
    }

    /// The span that the whole window looks at.
    public SpanSelection span() {
        return span;
    }

    private void read(Optional<LossSpan> chosen) {
        brushing.ask(() -> chosen.map(of -> new Brushed(of, reader.losses(of))), brushed::set);
    }

    /// Chooses a span of hours; breakdown, accounts and lists follow it.
    public void brush(LossSpan of) {
        span.choose(of);
    }

    /// Shows all hours again.
    public void clearBrush() {
        span.clear();
    }

    /// A search for the accounts that lost something in a span.
    ///
    /// @param shown the zone in which the person sees times
    public String searchFor(LossSpan of, ZoneId shown) {
        return term(of, shown).typed();
    }

    private AccountTerm term(LossSpan of, ZoneId shown) {
        return new AccountTerm(
                Key.LOSS,
                Comparison.IS,
                TypedSpan.of(of, shown, caseZone(shown)).typed());
    }

    private ZoneId caseZone(ZoneId otherwise) {
        return figures.get().map(read -> read.summary().zone()).orElse(otherwise);
    }

    /// A search for the accounts of a part of the breakdown, within the chosen span.
    public String searchFor(Dimension of, String label, ZoneId shown) {
        AccountTerm part = of == Dimension.METHOD
                ? AccountTerm.named(Key.METHOD, label.toLowerCase(Locale.ROOT))
                : AccountTerm.named(key(of), label);
        AccountSearch search = AccountSearch.EVERYTHING.toggled(part);
        return brushed.get()
                .map(chosen -> search.toggled(term(chosen.span(), caseZone(shown))))
                .orElse(search)
                .typed();
    }

    private static Key key(Dimension dimension) {
        return switch (dimension) {
            case STORE -> Key.SPENTAT;
            case PREFECTURE -> Key.PREFECTURE;
            case GOODS -> Key.GOODS;
            case METHOD -> Key.METHOD;
        };
    }

    /// A search for the accounts that a definition counts.
    public static String searchFor(Definition definition) {
        return AccountTerm.named(Key.COUNTED, definition.name().toLowerCase(Locale.ROOT))
                .typed();
    }

    /// A search for the accounts behind a step of a bridge.
    ///
    /// @param to null for the current case
    public static String searchFor(int from, @Nullable Integer to, Bridge.Cause cause) {
        return AccountTerm.named(Key.BRIDGE, new TypedBridge(from, to, cause).typed())
                .typed();
    }

    /// What is broken down: the chosen span, or all.
    public List<BreakdownRow> breakdown(Dimension of) {
        List<BreakdownRow> rows = brushed.get()
                .map(chosen -> chosen.part().breakdown())
                .orElseGet(() -> figures.get().map(Figures::breakdown).orElse(List.of()));
        return rows.stream().filter(row -> row.dimension().equals(of.name())).toList();
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
            CaseSummary summary,
            List<DamageEstimate> estimates,
            List<HourlyLoss> hourly,
            List<Control> controls,
            List<BreakdownRow> breakdown,
            long toFreeze) {
        public Optional<DamageEstimate> estimate(Definition definition) {
            return estimates.stream().filter(e -> e.definition() == definition).findFirst();
        }
    }
}
