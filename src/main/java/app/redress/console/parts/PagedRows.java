package app.redress.console.parts;

import app.redress.casefile.database.Page;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// All rows of a list that the store filters and sorts, as long as the list itself; pages are read when their rows are
/// looked at. A row that is still being read is null, or the one that stood there before.
public final class PagedRows<T> extends ObservableListBase<@Nullable T> {
    /// Rows read at once.
    public static final int PAGE = 100;

    private static final int KEPT = 60;
    private static final int WANTED = 3;

    private final LatestRequest latest;
    private final ReadOnlyLongWrapper sum = new ReadOnlyLongWrapper();
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private Map<Integer, List<T>> before = Map.of();
    private Source<T> source = (_, _) -> new Page<>(List.of(), 0, 0);
    private int size;
    private int reading = -1;
    private boolean changing;

    public PagedRows(Threads threads) {
        this.latest = new LatestRequest(threads);
    }

    /// Reads some rows of the list.
    @FunctionalInterface
    public interface Source<T> {
        Page<T> read(int offset, int limit);
    }

    /// Shows another list, or the same one again with what changed in it.
    ///
    /// @param place the row to read first
    /// @param same whether the rows shown may stay until they are read again
    public void show(Source<T> rows, int place, boolean same) {
        source = rows;
        wanted.clear();
        reading = place / PAGE;
        int page = reading;
        latest.ask(() -> rows.read(page * PAGE, PAGE), found -> begin(page, found, same));
    }

    private void begin(int page, Page<T> found, boolean same) {
        reading = -1;
        before = same ? Map.copyOf(pages) : Map.of();
        pages.clear();
        pages.put(page, found.rows());
        int old = size;
        size = Math.toIntExact(found.total());
        sum.set(found.sum());
        changing = true;
        beginChange();
        nextReplace(0, size, Collections.nCopies(old, null));
        endChange();
        changing = false;
        readNext();
    }

    private void arrived(int page, Page<T> found) {
        reading = -1;
        pages.put(page, found.rows());
        if (pages.size() > KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        beginChange();
        for (int i = page * PAGE; i < Math.min(size, page * PAGE + found.rows().size()); i++) {
            nextUpdate(i);
        }
        endChange();
        readNext();
    }

    private void readNext() {
        Integer page = wanted.pollFirst();
        if (page != null && !pages.containsKey(page)) {
            reading = page;
            Source<T> rows = source;
            latest.ask(() -> rows.read(page * PAGE, PAGE), found -> arrived(page, found));
        } else if (page != null) {
            readNext();
        }
    }

    private void want(int page) {
        if (page != reading && !wanted.contains(page)) {
            // what was scrolled past need not be read
            wanted.addFirst(page);
            while (wanted.size() > WANTED) {
                wanted.removeLast();
            }
        }
        if (reading < 0) {
            readNext();
        }
    }

    @Override
    public @Nullable T get(int index) {
        int page = index / PAGE;
        if (!pages.containsKey(page)) {
            want(page);
        }
        List<T> rows = pages.getOrDefault(page, before.getOrDefault(page, List.of()));
        return index % PAGE < rows.size() ? rows.get(index % PAGE) : null;
    }

    /// A row if it has been read; asks for nothing.
    public @Nullable T peek(int index) {
        List<T> rows = index < 0 ? List.of() : pages.getOrDefault(index / PAGE, List.of());
        return index >= 0 && index % PAGE < rows.size() ? rows.get(index % PAGE) : null;
    }

    /// Only among the rows that were read: the others are not worth reading for it.
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, List<T>> page : pages.entrySet()) {
            int at = page.getValue().indexOf(row);
            if (at >= 0) {
                return page.getKey() * PAGE + at;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    /// Total yen of all rows.
    public ReadOnlyLongProperty sum() {
        return sum.getReadOnlyProperty();
    }

    /// Whether the rows are being replaced: what views do about it is nobody's choice.
    public boolean changing() {
        return changing;
    }
}
