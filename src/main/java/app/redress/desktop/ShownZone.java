package app.redress.desktop;

import java.time.ZoneId;

/// The zone in which the times of an open case are shown, charted, written into lists and reports, and typed. What is
/// sent to banks and customers keeps the case's own zone.
public final class ShownZone {
    private volatile ZoneId zone;

    /// @param own the case's own zone
    public ShownZone(ZoneId own) {
        this.zone = own;
    }

    public ZoneId get() {
        return zone;
    }

    public void set(ZoneId other) {
        zone = other;
    }
}
