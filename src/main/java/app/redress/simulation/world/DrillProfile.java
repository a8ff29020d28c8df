package app.redress.simulation.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What kind of incident: the knobs by which one drill differs in nature, not in size, from another.
///
/// @param about what happens, in a sentence for tables
/// @param days of evidence that this kind needs to show itself; used where none are named
/// @param withoutAccess share of accounts whose access rows are missing from the export
public record DrillProfile(
        String name,
        String about,
        CountrySetting country,
        int days,
        Attackers attackers,
        Owners owners,
        double withoutAccess) {

    private static final Map<String, DrillProfile> ALL = all();

    /// How the attackers come in and what they do there.
    ///
    /// @param attacks weight of each attack kind among the victims
    /// @param domesticCrews share of crews that come in through residential addresses at home
    /// @param resetEntry share of takeovers by a password reset mailed elsewhere, rather than by a known password
    /// @param failedTries mean of failed stuffing attempts on each existing account
    /// @param unknownTries mean of stuffing attempts on IDs that do not exist, per account
    /// @param sharedDevices how many devices a crew uses for everything; 0 when each takeover has its own
    /// @param patient whether passwords are tried all the time, not in two nights
    public record Attackers(
            Map<AttackKind, Integer> attacks,
            double domesticCrews,
            double resetEntry,
            double failedTries,
            double unknownTries,
            int sharedDevices,
            boolean patient) {
        public Attackers {
            attacks = Map.copyOf(attacks);
        }
    }

    /// How the honest customers live.
    ///
    /// @param heavyShoppers share who charge and spend 10,000 yen and more on one day
    /// @param travellers share who use the app from abroad
    /// @param vpnUsers share who come from anywhere without leaving home
    /// @param campaign whether a charging campaign with points runs during the incident
    public record Owners(double heavyShoppers, double travellers, double vpnUsers, boolean campaign) {}

    /// The profile of this name, or null when there is none.
    public static @Nullable DrillProfile named(String name) {
        return ALL.get(name);
    }

    /// Names in the order in which help texts show them.
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, DrillProfile> all() {
        Map<String, DrillProfile> all = new LinkedHashMap<>();
        DrillProfile standard = standard();
        all.put(standard.name, standard);
        harder(standard).forEach(profile -> all.put(profile.name, profile));
        return all;
    }

    private static DrillProfile standard() {
        return new DrillProfile(
                "standard",
                "The model case: passwords known from elsewhere, tried from abroad and at home; runners; owners who shop on",
                Japan.COUNTRY,
                4,
                new Attackers(AttackKind.usual(), 0.25, 0.18, 1.5, 2.2, 0, false),
                new Owners(0.014, 0.012, 0.012, false),
                0);
    }

    private static List<DrillProfile> harder(DrillProfile standard) {
        Map<AttackKind, Integer> usual = AttackKind.usual();
        Map<AttackKind, Integer> slow = Map.of(AttackKind.LOW_AND_SLOW, 1);
        Map<AttackKind, Integer> insider = Map.of(AttackKind.INSIDER_STORE, 1);
        return List.of(
                standard.called("home-proxy", "Every attacker comes through residential addresses at home")
                        .by(new Attackers(usual, 1.0, 0.18, 1.5, 2.2, 0, false)),
                standard.called(
                                "low-and-slow",
                                "Small sums below every threshold, over weeks; passwords tried all the time")
                        .over(30)
                        .by(new Attackers(slow, 0.5, 0.18, 0.5, 0.8, 0, true)),
                standard.called("device-farm", "Few devices for all accounts; every password fits at the first try")
                        .by(new Attackers(usual, 0.7, 0.0, 0.0, 0.0, 3, false)),
                standard.called(
                                "insider-store",
                                "Somebody at the till robs the store's own customers, half without any access row")
                        .by(new Attackers(insider, 1.0, 0.0, 0.0, 0.0, 2, false)),
                standard.called(
                                "reset-flaw",
                                "The way in is a password reset mailed elsewhere; hardly any failed sign-ins")
                        .by(new Attackers(usual, 0.25, 0.97, 0.1, 0.1, 0, false)),
                standard.called("no-access-half", "Half of the accounts have no access rows")
                        .without(0.5),
                standard.called("campaign", "A points campaign: owners charge and spend far more than usual")
                        .among(new Owners(0.06, 0.012, 0.012, true)),
                standard.called("travellers-30", "Three owners in ten use the app from abroad, and one in seven by VPN")
                        .among(new Owners(0.014, 0.3, 0.15, false)),
                standard.called(
                                "other-country",
                                "The same in Indonesia: other language, amounts a hundred times larger, days begin at 04:00")
                        .in(Indonesia.COUNTRY));
    }

    private DrillProfile called(String title, String sentence) {
        return new DrillProfile(title, sentence, country, days, attackers, owners, withoutAccess);
    }

    private DrillProfile by(Attackers others) {
        return new DrillProfile(name, about, country, days, others, owners, withoutAccess);
    }

    private DrillProfile among(Owners others) {
        return new DrillProfile(name, about, country, days, attackers, others, withoutAccess);
    }

    private DrillProfile without(double accessShare) {
        return new DrillProfile(name, about, country, days, attackers, owners, accessShare);
    }

    private DrillProfile over(int longer) {
        return new DrillProfile(name, about, country, longer, attackers, owners, withoutAccess);
    }

    private DrillProfile in(CountrySetting other) {
        return new DrillProfile(name, about, other, days, attackers, owners, withoutAccess);
    }
}
