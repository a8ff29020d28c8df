package app.redress.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A containment measure of the operator, for example stopping charges.
///
/// @param name FOREIGN_ACCESS_BLOCKED, CHARGING_STOPPED, REGISTRATION_STOPPED, PAYMENTS_STOPPED or the operator's own
///     name for it
public record Control(Instant at, String name, @Nullable String note, SourceLine source) {
    public static final String FOREIGN_ACCESS_BLOCKED = "FOREIGN_ACCESS_BLOCKED";
    public static final String CHARGING_STOPPED = "CHARGING_STOPPED";
    public static final String REGISTRATION_STOPPED = "REGISTRATION_STOPPED";
    public static final String PAYMENTS_STOPPED = "PAYMENTS_STOPPED";
    public static final String LOGIN_BLOCKED = "LOGIN_BLOCKED";
}
