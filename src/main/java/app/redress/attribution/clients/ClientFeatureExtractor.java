package app.redress.attribution.clients;

import app.redress.attribution.clients.ClientFeatures.Aftermath;
import app.redress.attribution.clients.ClientFeatures.Arrival;
import app.redress.attribution.clients.ClientFeatures.Origin;
import app.redress.attribution.clients.ClientFeatures.OwnerHistory;
import app.redress.attribution.clients.ClientFeatures.Reset;
import app.redress.attribution.clients.ClientFeatures.Turn;
import app.redress.attribution.clients.ClientFeatures.Visits;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import app.redress.screening.SourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Computes the features of each client of one account by comparing it with the account's other clients.
public final class ClientFeatureExtractor {
    private static final Duration ANOTHER_DAY = Duration.ofHours(10);
    private static final Duration LONG_QUIET = Duration.ofDays(3);

    private final Policy policy;
    private final List<Client> clients;
    private final List<Transaction> money;
    private final @Nullable AccountFacts facts;
    private final List<Claim> claims;
    private final CaseFacts caseFacts;
    private final AccountVisits visits;
    private final List<Settled> settled = new ArrayList<>();
    private final VisitGroups all;
    private final VisitGroups byAgent;
    private final VisitGroups byAddress;
    private final VisitGroups byNetwork;
    private final VisitGroups byCountry;

    /// What the whole evidence says about addresses and countries.
    public interface CaseFacts {
        /// Whether many accounts use the address and few fail there.
        boolean shared(String ip);

        /// Number of accounts that a device was let into.
        int accountsOf(String device);

        /// Number of the other ones among them whose customers complained.
        int othersComplaints(String device);

        /// The country most accounts come from; empty when unknown.
        String homeCountry();

        /// The first access in the log.
        Instant begin();

        /// The last access in the log.
        Instant end();
    }

    /// @param sessions in order of their first access
    /// @param clients in order of their first visit
    /// @param money in time order
    public ClientFeatureExtractor(
            Policy policy,
            List<Session> sessions,
            List<Client> clients,
            List<Transaction> money,
            @Nullable AccountFacts facts,
            List<Claim> claims,
            CaseFacts caseFacts) {
        this.policy = policy;
        this.clients = clients;
        this.money = money;
        this.facts = facts;
        this.claims = claims;
        this.caseFacts = caseFacts;
        this.visits = new AccountVisits(sessions, clients, money, facts);
        this.all = new VisitGroups(sessions, s -> "");
        this.byAgent = new VisitGroups(sessions, s -> s.first().userAgent());
        this.byAddress = new VisitGroups(sessions, s -> s.first().ip());
        this.byNetwork = new VisitGroups(sessions, s -> SourceKind.NETWORK.key(s.first()));
        this.byCountry = new VisitGroups(sessions, s -> s.first().country());
        clients.forEach(client -> settled.add(settled(client)));
    }

    /// What holds of a client whoever is suspected.
    private record Settled(
            Arrival arrival,
            Origin origin,
            int days,
            int followUp,
            @Nullable Boolean atRegistration,
            Aftermath aftermath) {}

    private Settled settled(Client client) {
        return new Settled(
                arrival(client),
                origin(client),
                AccountVisits.days(client, policy),
                followUp(client),
                visits.atRegistration(client, facts),
                aftermath(client));
    }

    /// The features as far as clients and transactions are known to be the attacker's by now.
    ///
    /// @param hostile current probability, by position, that each client is the attacker's
    /// @param stolen current probability, by position, that each transaction is the attacker's
    public Suspecting suspecting(double[] hostile, double[] stolen) {
        return new Suspecting(hostile, stolen);
    }

    /// Whether `later` follows `act` within two weeks.
    public static boolean soonAfter(Instant act, Instant later) {
        Duration after = Duration.between(act, later);
        return !after.isNegative() && after.compareTo(Duration.ofDays(14)) <= 0;
    }

    private Arrival arrival(Client client) {
        if (visits.sessions().get(0).start().isBefore(client.start())) {
            return Arrival.LATER;
        }
        Instant opened = facts == null ? null : facts.registeredAt();
        if (opened == null || !opened.isBefore(caseFacts.begin()) || !isLongQuiet(client.start())) {
            return Arrival.FIRST;
        }
        if (client.sessions().get(0).has(Access.Kind.DEVICE_ADD)) {
            return Arrival.ANEW;
        }
        return visits.nothingMovedBefore(client.start()) ? Arrival.WOKEN : Arrival.FIRST;
    }

    /// Whether so much of the log had passed that who uses the account would have been seen: a third, three days at
    /// least.
    private boolean isLongQuiet(Instant until) {
        Duration passed = Duration.between(caseFacts.begin(), until);
        Duration third = Duration.between(caseFacts.begin(), caseFacts.end()).dividedBy(3);
        return passed.compareTo(LONG_QUIET) >= 0 && passed.compareTo(third) >= 0;
    }

    private int followUp(Client client) {
        Duration rest = Duration.between(client.start(), caseFacts.end());
        return rest.compareTo(Duration.ofDays(2)) < 0 ? 0 : rest.compareTo(Duration.ofDays(7)) < 0 ? 1 : 2;
    }

    private Origin origin(Client client) {
        String ip = client.first().ip();
        Set<String> countries = AccountVisits.countries(client);
        String device = client.first().deviceId();
        return new Origin(
                device == null ? 0 : caseFacts.accountsOf(device),
                device == null ? 0 : caseFacts.othersComplaints(device),
                ip != null && caseFacts.shared(ip),
                countries.size() > 0,
                abroad(countries),
                countries.contains(caseFacts.homeCountry()));
    }

    private @Nullable String abroad(Set<String> countries) {
        for (String country : countries) {
            if (!country.equals(caseFacts.homeCountry())) {
                return country;
            }
        }
        return null;
    }

    private Aftermath aftermath(Client client) {
        return new Aftermath(
                visits.moneyFollowed(client),
                claimed(client),
                facts != null && facts.frozenAt() != null && soonAfter(client.start(), facts.frozenAt()));
    }

    private boolean claimed(Client client) {
        for (Claim claim : claims) {
            if (soonAfter(client.start(), claim.claimedAt())) {
                return true;
            }
        }
        return false;
    }

    /// The features of all clients under one suspicion.
    public final class Suspecting {
        private final double[] hostile;
        private final VisitGroups.Weighed any;
        private final VisitGroups.Weighed sameAgent;
        private final VisitGroups.Weighed sameAddress;
        private final VisitGroups.Weighed sameNetwork;
        private final VisitGroups.Weighed sameCountry;
        private final OrdinarySpends ordinary;
        private final Instant[] lastVisits;

        private Suspecting(double[] hostile, double[] stolen) {
            this.hostile = hostile;
            double[] trust = new double[visits.sessions().size()];
            double[] familiar = new double[trust.length];
            for (int v = 0; v < trust.length; v++) {
                trust[v] = Math.max(0, 1 - 2 * hostile[visits.clientOf(v)]);
                familiar[v] = trust[v] * (visits.atRegistration(v) ? 1 : 0.35);
            }
            this.any = all.weighed(trust, familiar);
            this.sameAgent = byAgent.weighed(trust, familiar);
            this.sameAddress = byAddress.weighed(trust, familiar);
            this.sameNetwork = byNetwork.weighed(trust, familiar);
            this.sameCountry = byCountry.weighed(trust, familiar);
            this.ordinary = new OrdinarySpends(money, stolen);
            this.lastVisits = lastVisits();
        }

        /// When the trusted ones among the first clients came last; null where none is trusted.
        private @Nullable Instant[] lastVisits() {
            @Nullable Instant[] last = new Instant[clients.size() + 1];
            for (int h = 0; h < clients.size(); h++) {
                List<Session> own = clients.get(h).sessions();
                Instant latest = own.get(own.size() - 1).start();
                Instant before = last[h];
                boolean later = hostile[h] < 0.5 && (before == null || latest.isAfter(before));
                last[h + 1] = later ? latest : before;
            }
            return last;
        }

        /// Features of the h-th client.
        ///
        /// @param sourceWeight log-odds from what happened to other accounts at the same sources
        public ClientFeatures of(int h, double sourceWeight) {
            Client client = clients.get(h);
            Settled always = settled.get(h);
            return new ClientFeatures(
                    client,
                    owner(client, always),
                    always.origin(),
                    new Visits(always.days(), always.followUp(), turns(client)),
                    credentials(h),
                    client.sessions().get(0).failuresBefore().size(),
                    always.atRegistration(),
                    always.aftermath(),
                    sourceWeight);
        }

        private OwnerHistory owner(Client client, Settled always) {
            Access a = client.first();
            return new OwnerHistory(
                    ownerVisits(client, any, ""),
                    always.arrival(),
                    ownerVisits(client, sameAgent, a.userAgent()),
                    ownerVisits(client, sameAddress, a.ip()),
                    ownerVisits(client, sameNetwork, SourceKind.NETWORK.key(a)),
                    ownerVisits(client, sameCountry, always.origin().abroad()));
        }

        /// Visits by other clients before this one's first, each weighted by how likely it was the owner's. A visit on
        /// another day shows a habit and the visit that opened the account shows the owner; one an hour ago
        /// shows little.
        private double ownerVisits(Client now, VisitGroups.Weighed group, @Nullable String key) {
            return group.before(now.start(), now.start().minus(ANOTHER_DAY), key);
        }

        private Turn turns(Client client) {
            Instant last = lastVisits[visits.clientsBefore(client.start())];
            return last == null ? Turn.FIRST : last.isAfter(client.start()) ? Turn.INTERLEAVED : Turn.REPLACED;
        }

        private Reset credentials(int h) {
            Client client = clients.get(h);
            Session reset = null;
            for (Session s : client.sessions()) {
                if (ResetMailTarget.elsewhere(s, facts)) {
                    return Reset.ELSEWHERE;
                }
                reset = s.has(Access.Kind.PASSWORD_RESET) ? s : reset;
            }
            if (reset == null) {
                return Reset.NONE;
            }
            if (usedByOwner(h, reset)) {
                return Reset.THEN_OWNER;
            }
            if (Duration.between(client.start(), reset.start()).compareTo(ANOTHER_DAY) > 0) {
                return Reset.KNOWN;
            }
            return lifeGoesOn(client) ? Reset.LIFE_GOES_ON : Reset.NEWCOMER;
        }

        /// The new password was first used by an older client: the owner reset it in a browser.
        private boolean usedByOwner(int h, Session reset) {
            int next = visits.upTo(reset.last());
            if (reset.has(Access.Kind.LOGIN) || next == visits.sessions().size()) {
                return false;
            }
            Session user = visits.sessions().get(next);
            int other = visits.clientOf(user);
            return Duration.between(reset.last(), user.start()).compareTo(Duration.ofHours(12)) < 0
                    && other != h
                    && hostile[other] < 0.5
                    && clients.get(other).start().isBefore(clients.get(h).start());
        }

        /// After an attacker's reset the owner is locked out and has to regain access; an owner with a new phone just
        /// goes on shopping.
        private boolean lifeGoesOn(Client client) {
            int later = visits.sessions().size() - visits.upTo(client.start());
            long own = client.sessions().stream()
                    .filter(s -> s.start().isAfter(client.start()))
                    .count();
            return later == own && ordinary.after(client.start().plus(Duration.ofHours(24))) >= 2;
        }
    }
}
