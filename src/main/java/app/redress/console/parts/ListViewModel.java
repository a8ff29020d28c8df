package app.redress.console.parts;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.database.TypedSpan;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One page of a list that is filtered, sorted and paged in the store.
public final class ListViewModel<T> {
    /// Rows per page.
    public static final int PAGE = 200;

    private final Function<ListQuery, Page<T>> source;
    private final LatestRequest latest;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper whole = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper sum = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ListQuery> query;
    private Optional<SpanSelection> followed = Optional.empty();
    private String typed = "";
    private String term = "";

    public ListViewModel(Function<ListQuery, Page<T>> source, String sort, boolean descending, Threads threads) {
        this.source = source;
        this.latest = new LatestRequest(threads);
        this.query = new ReadOnlyObjectWrapper<>(new ListQuery("", sort, descending, 0, PAGE));
    }

    public ObservableList<T> rows() {
        return rows;
    }

    public ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// Number of rows when no text and no span narrowed the list last.
    public ReadOnlyLongProperty whole() {
        return whole.getReadOnlyProperty();
    }

    /// Total yen of all matching rows on all pages.
    public ReadOnlyLongProperty sum() {
        return sum.getReadOnlyProperty();
    }

    /// Whether the first result has arrived.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ListQuery> query() {
        return query.getReadOnlyProperty();
    }

    /// The query for all matching rows on all pages, used by exports.
    public ListQuery everythingShown() {
        ListQuery q = query.get();
        return new ListQuery(q.text(), q.sort(), q.descending(), 0, Integer.MAX_VALUE);
    }

    /// What the person typed into the filter.
    public String typed() {
        return typed;
    }

    public void filter(String text) {
        typed = text.strip();
        narrow();
    }

    /// Shows the rows of accounts that lost money in the span the window looks at.
    ///
    /// @param zone the case's zone
    public void follow(SpanSelection span, ZoneId zone) {
        followed = Optional.of(span);
        span.chosen().subscribe(chosen -> {
            term = chosen.map(
                            of -> TypedSpan.LOSS + TypedSpan.of(of, zone, zone).typed())
                    .orElse("");
            narrow();
        });
    }

    /// The span that the list follows.
    public Optional<SpanSelection> followed() {
        return followed;
    }

    private void narrow() {
        ListQuery q = query.get();
        String text = (typed + " " + term).strip();
        if (!q.text().equals(text)) {
            ask(new ListQuery(text, q.sort(), q.descending(), 0, PAGE));
        }
    }

    /// @param column the store's column name; blank for the default order
    public void order(String column, boolean descending) {
        ListQuery q = query.get();
        if (!q.sort().equals(column) || q.descending() != descending) {
            ask(new ListQuery(q.text(), column, descending, 0, PAGE));
        }
    }

    public void nextPage() {
        moveTo(query.get().offset() + PAGE);
    }

    public void previousPage() {
        moveTo(Math.max(0, query.get().offset() - PAGE));
    }

    private void moveTo(int offset) {
        ListQuery q = query.get();
        if (offset < total.get() && offset != q.offset()) {
            ask(new ListQuery(q.text(), q.sort(), q.descending(), offset, PAGE));
        }
    }

    /// Reloads from the first page, for example after a filter outside the query changed.
    public void refresh() {
        ListQuery q = query.get();
        ask(new ListQuery(q.text(), q.sort(), q.descending(), 0, PAGE));
    }

    /// Reloads the current page, for example after its rows changed.
    public void reload() {
        ask(query.get());
    }

    private void ask(ListQuery next) {
        query.set(next);
        latest.ask(() -> source.apply(next), page -> {
            if (next.text().isEmpty()) {
                whole.set(page.total());
            }
            show(page);
        });
    }

    private void show(Page<T> page) {
        total.set(page.total());
        sum.set(page.sum());
        loaded.set(true);
        rows.setAll(page.rows());
    }
}
