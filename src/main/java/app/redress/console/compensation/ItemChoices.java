package app.redress.console.compensation;

import app.redress.casefile.lists.ItemFilter;
import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem.Status;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The state and channel filters of the compensation list.
public final class ItemChoices {
    private final ObjectProperty<Optional<Status>> status = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Channel>> channel = new SimpleObjectProperty<>(Optional.empty());

    public ObjectProperty<Optional<Status>> status() {
        return status;
    }

    public ObjectProperty<Optional<Channel>> channel() {
        return channel;
    }

    public boolean narrowed() {
        return status.get().isPresent() || channel.get().isPresent();
    }

    /// @param text text filter of the list
    ItemFilter filter(String text) {
        return new ItemFilter(
                text,
                status.get().stream().collect(Collectors.toSet()),
                channel.get().stream().collect(Collectors.toSet()));
    }
}
