package app.redress.cli;

import java.time.ZoneId;
import picocli.CommandLine.Option;

/// The zone a command works in.
final class ZoneOption {
    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Tokyo")
    private ZoneId zone = ZoneId.of("Asia/Tokyo");

    ZoneId zone() {
        return zone;
    }
}
