package app.redress.console.shell;

import app.redress.casefile.database.LossSpan;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which screen is in front, and the way back through screens, accounts and the spans that were looked at.
public final class NavigationViewModel {
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.OVERVIEW);
    private final History<Place> history = new History<>();
    private Optional<CaseScreens> screens = Optional.empty();
    private boolean moving;

    NavigationViewModel() {
        screen.subscribe((_, _) -> visited());
    }

    /// A screen, the account shown on it, which is empty on screens without one, and the span looked at.
    private record Place(Screen screen, String account, Optional<LossSpan> span) {}

    /// Starts anew in another case; in the same case, analysed again, the way back stays.
    void entered(Optional<CaseScreens> opened, boolean same) {
        screens = opened;
        if (!same) {
            history.clear();
        }
        opened.ifPresent(open -> open.accounts().account().subscribe((before, _) -> {
            // screens of a case that was left may still get answers
            if (screens.equals(opened)) {
                chosen(before);
            }
        }));
        opened.ifPresent(open -> open.overview().span().chosen().subscribe((_, _) -> {
            if (screens.equals(opened)) {
                visited();
            }
        }));
        visited();
    }

    public ObjectProperty<Screen> screen() {
        return screen;
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return history.canGoBack();
    }

    public ReadOnlyBooleanProperty canGoOn() {
        return history.canGoOn();
    }

    public void back() {
        history.back().ifPresent(this::show);
    }

    public void forward() {
        history.forward().ifPresent(this::show);
    }

    /// Goes to a place in several steps, which the way back takes as one.
    void asOne(Runnable steps) {
        boolean within = moving;
        moving = true;
        try {
            steps.run();
        } finally {
            moving = within;
        }
        visited();
    }

    /// The first account is selected by the list itself, not by the person.
    private void chosen(String before) {
        if (before.isEmpty() && screen.get() == Screen.ACCOUNTS && !moving) {
            history.refine(here());
        } else {
            visited();
        }
    }

    private void visited() {
        if (!moving && screens.isPresent()) {
            history.visit(here());
        }
    }

    private Place here() {
        Screen now = screen.get();
        return new Place(
                now,
                now == Screen.ACCOUNTS
                        ? screens.map(open -> open.accounts().account().get()).orElse("")
                        : "",
                screens.flatMap(open -> open.overview().span().chosen().get()));
    }

    private void show(Place place) {
        moving = true;
        try {
            screens.ifPresent(open -> open.overview().span().show(place.span()));
            if (!place.account().isEmpty()) {
                screens.ifPresent(open -> open.accounts().select(place.account()));
            }
            screen.set(place.screen());
        } finally {
            moving = false;
        }
    }
}
