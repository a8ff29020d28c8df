package app.redress.console.accounts.timeline;

import app.redress.domain.Access;
import app.redress.domain.Event;
import app.redress.domain.Transaction;
import java.util.HashSet;
import java.util.Set;

/// The sign by which an event outside the money lanes is told from others, whatever its verdict.
public enum Glyph {
    LOGIN,
    FAILED,
    /// From another country than the last successful access.
    COUNTRY,
    /// By a device that the account had not used before.
    DEVICE,
    /// Password or e-mail address changed, or a change asked for.
    RESET,
    PLAIN,
    MONEY_IN,
    MONEY_OUT;

    /// Gives each event of an account its sign, in time order.
    static final class Reader {
        private final Set<String> devices = new HashSet<>();
        private String country = "";

        Glyph of(Event event) {
            return switch (event) {
                case Access access -> access(access);
                case Transaction t -> t.type().sign() * t.amount() < 0 ? MONEY_OUT : MONEY_IN;
            };
        }

        private Glyph access(Access access) {
            if (access.failed()) {
                return FAILED;
            }
            boolean newDevice = access.deviceId() != null && devices.add(access.deviceId()) && devices.size() > 1;
            boolean moved = access.country() != null && !country.isEmpty() && !country.equals(access.country());
            country = access.country() == null ? country : access.country();
            return switch (access.kind()) {
                case PASSWORD_RESET_REQUEST, PASSWORD_RESET, EMAIL_CHANGE -> RESET;
                case DEVICE_ADD -> DEVICE;
                case LOGIN, LOGOUT -> moved ? COUNTRY : newDevice ? DEVICE : LOGIN;
                case CARD_ADD, PROFILE_VIEW, OTHER -> moved ? COUNTRY : newDevice ? DEVICE : PLAIN;
            };
        }
    }
}
