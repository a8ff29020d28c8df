package app.redress.simulation.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The kind of incident: parameters by which drills differ in nature, not in size.
///
/// @param about one-sentence description for tables
/// @param days default number of days of evidence
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

    /// How the attackers get in and what they do.
    ///
    /// @param attacks weight of each attack kind among the victims
    /// @param domesticGroups share of groups that use domestic residential addresses
    /// @param resetEntry share of takeovers by a reset mail to another address, rather than by a leaked password
    /// @param failedTries mean of failed stuffing attempts on each existing account
    /// @param unknownTries mean of stuffing attempts on IDs that do not exist, per account
    /// @param sharedDevices number of devices a group uses for everything; 0 if each takeover has its own
    /// @param patient whether passwords are tried over the whole period instead of two nights
    /// @param copiesDevices whether they send the id and the app's name of the owner's own device
    /// @param falseIdentities accounts opened with false identities and charged by stolen cards, for each takeover
    public record Attackers(
            Map<AttackKind, Integer> attacks,
            double domesticGroups,
            double resetEntry,
            double failedTries,
            double unknownTries,
            int sharedDevices,
            boolean patient,
            boolean copiesDevices,
            double falseIdentities) {
        public Attackers {
            attacks = Map.copyOf(attacks);
        }

        Attackers(
                Map<AttackKind, Integer> attacks,
                double domesticGroups,
                double resetEntry,
                double failedTries,
                double unknownTries,
                int sharedDevices,
                boolean patient) {
            this(attacks, domesticGroups, resetEntry, failedTries, unknownTries, sharedDevices, patient, false, 0);
        }

        /// They also open accounts of their own.
        private Attackers opening(double accountsForEachTakeover) {
            return new Attackers(
                    attacks,
                    domesticGroups,
                    resetEntry,
                    failedTries,
                    unknownTries,
                    sharedDevices,
                    patient,
                    copiesDevices,
                    accountsForEachTakeover);
        }
    }

    /// Behaviour of honest customers.
    ///
    /// @param heavyShoppers share who charge and spend 10,000 yen or more on one day
    /// @param travellers share who use the app from abroad
    /// @param vpnUsers share who use VPN exits
    /// @param campaign whether a charging campaign with points runs during the incident
    /// @param families share of accounts that two to four members of a family use, each with a phone of their own
    /// @param transfers mean number of times a day that money is sent to a friend
    /// @param online mean number of purchases a day at online shops
    /// @param mature whether the service is years old: old customers, paydays, subscriptions, updates of the app
    public record Owners(
            double heavyShoppers,
            double travellers,
            double vpnUsers,
            boolean campaign,
            double families,
            double transfers,
            double online,
            boolean mature) {
        Owners(double heavyShoppers, double travellers, double vpnUsers, boolean campaign) {
            this(heavyShoppers, travellers, vpnUsers, campaign, 0, 0, 0, false);
        }
    }

    /// Whether customers or thieves send money to other accounts, so that the export names these.
    public boolean hasTransfers() {
        return owners.transfers > 0 || attackers.attacks.containsKey(AttackKind.TO_MULES);
    }

    /// The profile of this name, or null if there is none.
    public static @Nullable DrillProfile named(String name) {
        return ALL.get(name);
    }

    /// Names in the order of the help text.
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, DrillProfile> all() {
        Map<String, DrillProfile> all = new LinkedHashMap<>();
        DrillProfile standard = standard();
        all.put(standard.name, standard);
        harder(standard).forEach(profile -> all.put(profile.name, profile));
        otherLives(standard).forEach(profile -> all.put(profile.name, profile));
        otherThefts(standard).forEach(profile -> all.put(profile.name, profile));
        return all;
    }

    private static DrillProfile standard() {
        return new DrillProfile(
                "standard",
                "The model case: leaked passwords, tried from abroad and at home; runners; owners who go on shopping",
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
                standard.called("home-proxy", "All attackers use domestic residential addresses")
                        .by(new Attackers(usual, 1.0, 0.18, 1.5, 2.2, 0, false)),
                standard.called(
                                "low-and-slow",
                                "Small sums below every threshold, over weeks; passwords tried over the whole period")
                        .over(30)
                        .by(new Attackers(slow, 0.5, 0.18, 0.5, 0.8, 0, true)),
                standard.called(
                                "device-farm",
                                "Few devices for all accounts; every password works at the first attempt")
                        .by(new Attackers(usual, 0.7, 0.0, 0.0, 0.0, 3, false)),
                standard.called(
                                "insider-store",
                                "An insider at the till steals from the store's customers, half without any access row")
                        .by(new Attackers(insider, 1.0, 0.0, 0.0, 0.0, 2, false)),
                standard.called("reset-flaw", "Takeovers by reset mails to another address; hardly any failed logins")
                        .by(new Attackers(usual, 0.25, 0.97, 0.1, 0.1, 0, false)),
                standard.called("no-access-half", "Half of the accounts have no access rows")
                        .without(0.5),
                standard.called("campaign", "A points campaign: owners charge and spend far more than usual")
                        .among(new Owners(0.06, 0.012, 0.012, true)),
                standard.called(
                                "travellers-30",
                                "Three owners in ten use the app from abroad, and one in seven through a VPN")
                        .among(new Owners(0.014, 0.3, 0.15, false)),
                standard.called(
                                "other-country",
                                "The standard incident in Indonesia: another language, amounts a hundred times larger, business days from 04:00")
                        .in(Indonesia.COUNTRY),
                standard.called(
                                "copied-device",
                                "The thieves send the id and the app's name of the owner's own phone, at the login and at the till")
                        .by(new Attackers(usual, 0.25, 0, 1.5, 2.2, 0, false, true, 0)));
    }

    private static List<DrillProfile> otherLives(DrillProfile standard) {
        return List.of(
                standard.called(
                                "families",
                                "A third of the accounts are shared by two to four members of a family, each with a phone and places of their own")
                        .among(new Owners(0.014, 0.012, 0.012, false, 0.33, 0, 0, false)),
                standard.called(
                                "mature",
                                "A service of many years: online shops, transfers between friends, paydays, subscriptions, new phones, updates of the app")
                        .over(45)
                        .among(new Owners(0.03, 0.03, 0.02, false, 0.04, 0.03, 0.12, true)));
    }

    private static List<DrillProfile> otherThefts(DrillProfile standard) {
        Owners sending = new Owners(0.014, 0.012, 0.012, false, 0, 0.06, 0, false);
        Owners online = new Owners(0.014, 0.012, 0.012, false, 0, 0, 0.15, false);
        Map<AttackKind, Integer> held = Map.of(AttackKind.STOLEN_PHONE, 1, AttackKind.COPIED_CODE, 1);
        return List.of(
                standard.called("mules", "Balances are sent to accounts of mules, who withdraw the money or send it on")
                        .by(new Attackers(Map.of(AttackKind.TO_MULES, 1), 0.5, 0.18, 1.5, 2.2, 0, false))
                        .among(sending),
                standard.called(
                                "sim-swap",
                                "The thief takes over the phone number and resets the password by text message; the owner is cut off, and calls later")
                        .over(7)
                        .by(new Attackers(Map.of(AttackKind.NUMBER_TAKEN, 1), 1.0, 0, 0.1, 0.1, 0, false)),
                standard.called(
                                "points",
                                "Points are turned into balance, and gift codes bought with it online, from the thief's device")
                        .over(14)
                        .by(new Attackers(Map.of(AttackKind.POINTS_TO_GIFT_CODES, 1), 0.6, 0.18, 1.5, 2.2, 0, false))
                        .among(online),
                standard.called(
                                "stolen-phone",
                                "The thief holds the phone or a picture of the payment code: no login, other stores, hours and goods")
                        .over(21)
                        .by(new Attackers(held, 1.0, 0, 0.2, 0.2, 0, false)),
                standard.called(
                                "synthetic",
                                "The standard incident, and as many accounts opened with false identities and charged by stolen cards")
                        .by(new Attackers(AttackKind.usual(), 0.25, 0.18, 1.5, 2.2, 0, false).opening(1)));
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
