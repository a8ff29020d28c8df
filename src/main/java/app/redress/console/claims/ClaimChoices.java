package app.redress.console.claims;

import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ClaimFilter.Told;
import app.redress.worklist.ClaimMatch;
import app.redress.worklist.ClaimStatus;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The filters of the list of claims beside its text.
public final class ClaimChoices {
    private final ObjectProperty<Optional<ClaimMatch>> match = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ClaimStatus>> status = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Told>> told = new SimpleObjectProperty<>(Optional.empty());

    public ObjectProperty<Optional<ClaimMatch>> match() {
        return match;
    }

    public ObjectProperty<Optional<ClaimStatus>> status() {
        return status;
    }

    public ObjectProperty<Optional<Told>> told() {
        return told;
    }

    public boolean narrowed() {
        return match.get().isPresent() || status.get().isPresent() || told.get().isPresent();
    }

    ClaimFilter filter(String text) {
        return new ClaimFilter(
                text,
                match.get().stream().collect(Collectors.toSet()),
                status.get().stream().collect(Collectors.toSet()),
                told.get().orElse(null));
    }
}
