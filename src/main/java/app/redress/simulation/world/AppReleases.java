package app.redress.simulation.world;

import java.util.List;

/// The versions of the app that appear during the evidence of a mature service; every phone installs them some days
/// later, or never.
public final class AppReleases {
    private static final String APP = "Wallet/";
    private static final int SLOWEST_DAYS = 12;
    private static final int NEVER_PERCENT = 8;

    private final List<Release> releases;

    private AppReleases(List<Release> releases) {
        this.releases = releases;
    }

    /// The releases of a drill; none where the service is new.
    public static AppReleases of(World world) {
        long start = world.days().start();
        return new AppReleases(
                world.profile().owners().mature()
                        ? List.of(after(start, 9, "1.1.0"), after(start, 23, "1.2.0"), after(start, 37, "1.2.1"))
                        : List.of());
    }

    private static Release after(long start, int days, String version) {
        return new Release(start + days * (long) DrillCalendar.DAY, version);
    }

    /// The device with the version of the app that it has at this second.
    public ClientDevice installed(ClientDevice device, long at) {
        ClientDevice now = device;
        if (device.userAgent().startsWith(APP)) {
            for (Release release : releases) {
                now = at >= release.at + delay(device) ? now.withApp(APP + release.version) : now;
            }
        }
        return now;
    }

    private static long delay(ClientDevice device) {
        long bits = SeededRandom.mix(device.deviceId().hashCode());
        return Math.floorMod(bits, 100) < NEVER_PERCENT
                ? Long.MAX_VALUE / 2
                : Math.floorMod(bits >> 8, (long) SLOWEST_DAYS * DrillCalendar.DAY);
    }

    private record Release(long at, String version) {}
}
