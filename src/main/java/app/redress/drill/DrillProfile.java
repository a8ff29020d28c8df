package app.redress.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What kind of incident: the knobs by which one drill differs in nature, not in size, from another.
///
/// @param days of evidence that this kind needs to show itself; used where none are named
/// @param withoutAccess share of accounts whose access rows are missing from the export
public record DrillProfile(
        String name, Country country, int days, Attackers attackers, Owners owners, double withoutAccess) {

    private static final Map<String, DrillProfile> ALL = all();

    /// How the attackers come in and what they do there.
    ///
    /// @param attacks weight of each attack kind among the victims
    /// @param domesticCrews share of crews that come in through residential addresses at home
    /// @param resetEntry share of takeovers by a password reset mailed elsewhere, rather than by a known password
    /// @param failedTries mean of failed stuffing attempts on each existing account
    /// @param unknownTries mean of stuffing attempts on IDs that do not exist, per account
    /// @param sharedDevices how many devices a crew uses for everything; 0 when each takeover has a device of its own
    /// @param patient whether passwords are tried all the time, not in two nights
    record Attackers(
            Map<AttackKind, Integer> attacks,
            double domesticCrews,
            double resetEntry,
            double failedTries,
            double unknownTries,
            int sharedDevices,
            boolean patient) {
        Attackers {
            attacks = Map.copyOf(attacks);
        }
    }

    /// How the honest customers live.
    ///
    /// @param heavyShoppers share who charge and spend 10,000 yen and more on one day
    /// @param travellers share who use the app from abroad
    /// @param vpnUsers share who come from anywhere without leaving home
    /// @param campaign whether a charging campaign with points runs during the incident
    record Owners(double heavyShoppers, double travellers, double vpnUsers, boolean campaign) {}

    /// The profile of this name, or null when there is none.
    public static @Nullable DrillProfile named(String name) {
        return ALL.get(name);
    }

    /// Names in the order in which help texts show them.
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, DrillProfile> all() {
        Map<AttackKind, Integer> usual = AttackKind.usual();
        DrillProfile standard = new DrillProfile(
                "standard",
                Japan.COUNTRY,
                4,
                new Attackers(usual, 0.25, 0.18, 1.5, 2.2, 0, false),
                new Owners(0.014, 0.012, 0.012, false),
                0);
        Map<AttackKind, Integer> slow = Map.of(AttackKind.LOW_AND_SLOW, 1);
        Map<AttackKind, Integer> insider = Map.of(AttackKind.INSIDER_STORE, 1);
        Map<String, DrillProfile> all = new LinkedHashMap<>();
        for (DrillProfile profile : List.of(
                standard,
                standard.by("home-proxy", new Attackers(usual, 1.0, 0.18, 1.5, 2.2, 0, false)),
                standard.by("low-and-slow", new Attackers(slow, 0.5, 0.18, 0.5, 0.8, 0, true))
                        .over(30),
                standard.by("device-farm", new Attackers(usual, 0.7, 0.0, 0.0, 0.0, 3, false)),
                standard.by("insider-store", new Attackers(insider, 1.0, 0.0, 0.0, 0.0, 2, false)),
                standard.by("reset-flaw", new Attackers(usual, 0.25, 0.97, 0.1, 0.1, 0, false)),
                standard.without("no-access-half", 0.5),
                standard.among("campaign", new Owners(0.06, 0.012, 0.012, true)),
                standard.among("travellers-30", new Owners(0.014, 0.3, 0.15, false)),
                standard.in("other-country", Indonesia.COUNTRY))) {
            all.put(profile.name, profile);
        }
        return all;
    }

    private DrillProfile by(String title, Attackers others) {
        return new DrillProfile(title, country, days, others, owners, withoutAccess);
    }

    private DrillProfile among(String title, Owners others) {
        return new DrillProfile(title, country, days, attackers, others, withoutAccess);
    }

    private DrillProfile without(String title, double accessShare) {
        return new DrillProfile(title, country, days, attackers, owners, accessShare);
    }

    private DrillProfile over(int longer) {
        return new DrillProfile(name, country, longer, attackers, owners, withoutAccess);
    }

    private DrillProfile in(String title, Country other) {
        return new DrillProfile(title, other, days, attackers, owners, withoutAccess);
    }
}
