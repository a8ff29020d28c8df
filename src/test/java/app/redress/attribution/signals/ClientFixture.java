package app.redress.attribution.signals;

import app.redress.attribution.clients.Client;
import app.redress.attribution.clients.ClientFeatures;
import app.redress.attribution.clients.SessionBuilder;
import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hand-made client: one that appears after five visits by the owner, unless the test says otherwise.
public final class ClientFixture {
    static final Instant AT = Instant.parse("2019-07-03T03:00:00Z");

    private final List<Kind> movements = new ArrayList<>(List.of(Kind.LOGIN));
    private @Nullable String device = "d1";
    private @Nullable String ip = "203.0.113.9";
    private @Nullable String agent = "App/1";
    private double history = 5;
    private ClientFeatures.Arrival arrival = ClientFeatures.Arrival.LATER;
    private double sameAgent;
    private double sameAddress;
    private double sameNetwork;
    private double sameCountry;
    private boolean shared;
    private int deviceAccounts = 1;
    private int othersComplaints;
    private boolean countryTold;
    private @Nullable String abroad;
    private boolean home;
    private int days = 1;
    private int chances = 2;
    private ClientFeatures.Turn turn = ClientFeatures.Turn.REPLACED;
    private ClientFeatures.Reset reset = ClientFeatures.Reset.NONE;
    private int failures;
    private @Nullable Boolean opening;
    private boolean money;
    private boolean claimed;
    private boolean frozen;
    private double source;

    private ClientFixture() {}

    static ClientFixture stranger() {
        return new ClientFixture();
    }

    /// No earlier client.
    ClientFixture first() {
        return arrives(ClientFeatures.Arrival.FIRST);
    }

    /// The same, in one way or another.
    ClientFixture arrives(ClientFeatures.Arrival how) {
        arrival = how;
        turn = ClientFeatures.Turn.FIRST;
        return history(0);
    }

    ClientFixture history(double visits) {
        history = visits;
        return this;
    }

    ClientFixture device(@Nullable String id) {
        device = id;
        return this;
    }

    /// Number of accounts that its device signed in to.
    ClientFixture onAccounts(int accounts) {
        deviceAccounts = accounts;
        return this;
    }

    /// Number of the other ones among them whose customers complained.
    ClientFixture othersComplaining(int accounts) {
        othersComplaints = accounts;
        return this;
    }

    ClientFixture line(@Nullable String address, boolean sharedByMany) {
        ip = address;
        shared = sharedByMany;
        return this;
    }

    /// Number of the owner's visits from the same address and from the same network.
    ClientFixture knownLine(double address, double network) {
        sameAddress = address;
        sameNetwork = network;
        return this;
    }

    ClientFixture agent(@Nullable String name, double known) {
        agent = name;
        sameAgent = known;
        return this;
    }

    ClientFixture country(@Nullable String foreign, boolean alsoHome, double known) {
        countryTold = true;
        abroad = foreign;
        home = alsoHome;
        sameCountry = known;
        return this;
    }

    ClientFixture stays(int onDays, int ofChances, ClientFeatures.Turn how) {
        days = onDays;
        chances = ofChances;
        turn = how;
        return this;
    }

    ClientFixture does(Kind movement) {
        movements.add(movement);
        return this;
    }

    ClientFixture resets(ClientFeatures.Reset how) {
        reset = how;
        return this;
    }

    ClientFixture failed(int times) {
        failures = times;
        return this;
    }

    ClientFixture opening(boolean there) {
        opening = there;
        return this;
    }

    ClientFixture money() {
        money = true;
        return this;
    }

    ClientFixture claimed() {
        claimed = true;
        return this;
    }

    ClientFixture frozen() {
        frozen = true;
        return this;
    }

    ClientFixture source(double weight) {
        source = weight;
        return this;
    }

    static Access access(Instant at, Kind kind, @Nullable String ip, @Nullable String agent, @Nullable String device) {
        return access(at, kind, Access.Result.SUCCESS, ip, null, agent, device, null);
    }

    public static Access access(
            Instant at,
            Kind kind,
            Access.Result result,
            @Nullable String ip,
            @Nullable String country,
            @Nullable String agent,
            @Nullable String device,
            @Nullable String detail) {
        return new Access("A", at, kind, result, ip, country, agent, device, detail, new SourceLine(1, 2));
    }

    private Client hand() {
        List<Access> accesses = new ArrayList<>();
        for (Kind movement : movements) {
            accesses.add(access(AT.plusSeconds(accesses.size()), movement, ip, agent, device));
        }
        return Client.of(SessionBuilder.of(accesses)).get(0);
    }

    ClientFeatures make() {
        return new ClientFeatures(
                hand(),
                new ClientFeatures.OwnerHistory(history, arrival, sameAgent, sameAddress, sameNetwork, sameCountry),
                new ClientFeatures.Origin(
                        device == null ? 0 : deviceAccounts, othersComplaints, shared, countryTold, abroad, home),
                new ClientFeatures.Visits(days, chances, turn),
                reset,
                failures,
                opening,
                new ClientFeatures.Aftermath(money, claimed, frozen),
                source);
    }
}
