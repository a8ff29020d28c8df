package app.redress.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What kind of incident: the knobs by which one drill differs in nature, not in size, from another.
///
/// @param attacks weight of each attack kind among the victims
/// @param domesticCrews share of crews that come in through Japanese residential addresses
/// @param resetEntry share of takeovers by a password reset mailed elsewhere, rather than by a known password
/// @param failedTries mean of failed stuffing attempts on each existing account
/// @param unknownTries mean of stuffing attempts on IDs that do not exist, per account
/// @param sharedDevices how many devices a crew uses for everything; 0 when each takeover has a device of its own
/// @param withoutAccess share of accounts whose access rows are missing from the export
/// @param heavyShoppers share of owners who charge and spend 10,000 yen and more on one day
/// @param abroad share of owners who travel, and again as many who use a VPN
/// @param campaign whether a charging campaign with points runs during the incident
public record DrillProfile(
        String name,
        Map<AttackKind, Integer> attacks,
        double domesticCrews,
        double resetEntry,
        double failedTries,
        double unknownTries,
        int sharedDevices,
        double withoutAccess,
        double heavyShoppers,
        double abroad,
        boolean campaign) {

    private static final Map<String, DrillProfile> ALL = all();

    public DrillProfile {
        attacks = Map.copyOf(attacks);
    }

    /// The profile of this name, or null when there is none.
    public static @Nullable DrillProfile named(String name) {
        return ALL.get(name);
    }

    /// Names in the order in which help texts show them.
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, DrillProfile> all() {
        DrillProfile standard =
                new DrillProfile("standard", AttackKind.usual(), 0.25, 0.18, 1.5, 2.2, 0, 0, 0.014, 0.012, false);
        Map<String, DrillProfile> all = new LinkedHashMap<>();
        for (DrillProfile profile : List.of(
                standard,
                standard.with("home-proxy", AttackKind.usual(), 1.0, 0.18, 1.5, 2.2, 0),
                standard.with("low-and-slow", Map.of(AttackKind.LOW_AND_SLOW, 1), 0.5, 0.18, 0.5, 0.8, 0),
                standard.with("device-farm", AttackKind.usual(), 0.7, 0.0, 0.0, 0.0, 3),
                standard.with("insider-store", Map.of(AttackKind.INSIDER_STORE, 1), 1.0, 0.0, 0.0, 0.0, 2),
                standard.with("reset-flaw", AttackKind.usual(), 0.25, 0.97, 0.1, 0.1, 0),
                standard.without("no-access-half", 0.5),
                standard.owners("campaign", 0.06, 0.012, true),
                standard.owners("travellers-30", 0.014, 0.15, false))) {
            all.put(profile.name, profile);
        }
        return all;
    }

    private DrillProfile with(
            String title,
            Map<AttackKind, Integer> kinds,
            double domestic,
            double reset,
            double failed,
            double unknown,
            int devices) {
        return new DrillProfile(
                title,
                kinds,
                domestic,
                reset,
                failed,
                unknown,
                devices,
                withoutAccess,
                heavyShoppers,
                abroad,
                campaign);
    }

    private DrillProfile without(String title, double accessShare) {
        return new DrillProfile(
                title,
                attacks,
                domesticCrews,
                resetEntry,
                failedTries,
                unknownTries,
                sharedDevices,
                accessShare,
                heavyShoppers,
                abroad,
                campaign);
    }

    private DrillProfile owners(String title, double heavy, double away, boolean points) {
        return new DrillProfile(
                title,
                attacks,
                domesticCrews,
                resetEntry,
                failedTries,
                unknownTries,
                sharedDevices,
                withoutAccess,
                heavy,
                away,
                points);
    }
}
