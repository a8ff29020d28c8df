package app.redress.console.shell;

import app.redress.console.parts.Settings;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The zone of everything that is shown, charted, exported and typed; chosen for each case, and remembered.
public final class ZoneViewModel {
    private final Settings settings;
    private final ReadOnlyObjectWrapper<ZoneChoice> choice = new ReadOnlyObjectWrapper<>(ZoneChoice.SERVICE);
    private final ReadOnlyObjectWrapper<ZoneId> shown = new ReadOnlyObjectWrapper<>(ZoneOffset.UTC);
    private Optional<CaseScreens> screens = Optional.empty();
    private ZoneId own = ZoneOffset.UTC;

    ZoneViewModel(Settings settings) {
        this.settings = settings;
    }

    /// @param zone of the computer
    public void liveIn(ZoneId zone) {
        own = zone;
        take(choice.get());
    }

    /// Takes up what was chosen for a case that is opened.
    void entered(Optional<CaseScreens> opened) {
        screens = opened;
        take(opened.map(open -> settings.choice(key(open), ZoneChoice.SERVICE)).orElse(ZoneChoice.SERVICE));
    }

    public void choose(ZoneChoice wanted) {
        screens.ifPresent(open -> settings.put(key(open), wanted));
        take(wanted);
    }

    /// Whoever hears of another choice finds its zone in place.
    private void take(ZoneChoice wanted) {
        ZoneId zone = zone(wanted);
        screens.ifPresent(open -> open.open().zone().set(zone));
        shown.set(zone);
        choice.set(wanted);
    }

    /// The zone that a choice stands for.
    ZoneId zone(ZoneChoice of) {
        return of.of(screens.map(open -> open.summary().zone()).orElse(ZoneOffset.UTC), own);
    }

    // a path would need escaping in the file
    private static String key(CaseScreens open) {
        return "zone." + Integer.toHexString(open.open().place().hashCode());
    }

    public ReadOnlyObjectProperty<ZoneChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ZoneId> shown() {
        return shown.getReadOnlyProperty();
    }
}
