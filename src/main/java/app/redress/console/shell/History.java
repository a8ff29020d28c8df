package app.redress.console.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Places that were visited, to go back and forward between them.
///
/// @param <P> a place, compared by value
final class History<P> {
    private static final int MOST = 200;

    private final Deque<P> behind = new ArrayDeque<>();
    private final Deque<P> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoOn = new ReadOnlyBooleanWrapper();
    private @Nullable P current;

    void clear() {
        behind.clear();
        ahead.clear();
        current = null;
        told();
    }

    /// Notes a new place; the ones ahead are forgotten.
    void visit(P place) {
        if (place.equals(current)) {
            return;
        }
        if (current != null) {
            behind.push(current);
            if (behind.size() > MOST) {
                behind.removeLast();
            }
        }
        ahead.clear();
        current = place;
        told();
    }

    /// Replaces the current place, for example once it is known in full.
    void refine(P place) {
        current = place;
    }

    Optional<P> back() {
        return moved(behind, ahead);
    }

    Optional<P> forward() {
        return moved(ahead, behind);
    }

    private Optional<P> moved(Deque<P> from, Deque<P> to) {
        P place = from.poll();
        if (place == null) {
            return Optional.empty();
        }
        if (current != null) {
            to.push(current);
        }
        current = place;
        told();
        return Optional.of(place);
    }

    private void told() {
        canGoBack.set(!behind.isEmpty());
        canGoOn.set(!ahead.isEmpty());
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoOn() {
        return canGoOn.getReadOnlyProperty();
    }
}
