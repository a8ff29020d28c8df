package app.redress.console.shell;

import java.time.ZoneId;

/// In which zone times are shown.
public enum ZoneChoice {
    /// That of the service, in which its customers live.
    SERVICE,
    UTC,
    /// That of the computer.
    OWN;

    ZoneId of(ZoneId service, ZoneId own) {
        return switch (this) {
            case SERVICE -> service;
            case UTC -> ZoneId.of("UTC");
            case OWN -> own;
        };
    }
}
