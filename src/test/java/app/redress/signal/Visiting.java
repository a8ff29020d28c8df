package app.redress.signal;

import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.SourceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visitor made by hand: one who comes after the owner was seen on five visits, until the test says more.
final class Visiting {
    static final Instant AT = Instant.parse("2019-07-03T03:00:00Z");

    private final List<Kind> deeds = new ArrayList<>(List.of(Kind.LOGIN));
    private @Nullable String device = "d1";
    private @Nullable String ip = "203.0.113.9";
    private @Nullable String agent = "App/1";
    private double history = 5;
    private boolean first;
    private double sameAgent;
    private double sameAddress;
    private double sameNetwork;
    private double sameCountry;
    private boolean shared;
    private boolean countryTold;
    private @Nullable String abroad;
    private boolean home;
    private int days = 1;
    private int chances = 2;
    private Visitor.Turn turn = Visitor.Turn.REPLACED;
    private Visitor.Reset reset = Visitor.Reset.NONE;
    private int failures;
    private @Nullable Boolean opening;
    private boolean money;
    private boolean claimed;
    private boolean frozen;
    private double source;

    private Visiting() {}

    static Visiting stranger() {
        return new Visiting();
    }

    /// Nobody came before.
    Visiting first() {
        first = true;
        turn = Visitor.Turn.FIRST;
        return history(0);
    }

    Visiting history(double visits) {
        history = visits;
        return this;
    }

    Visiting device(@Nullable String id) {
        device = id;
        return this;
    }

    Visiting line(@Nullable String address, boolean sharedByMany) {
        ip = address;
        shared = sharedByMany;
        return this;
    }

    /// How many of the owner's visits came over the same address, and over the same network.
    Visiting knownLine(double address, double network) {
        sameAddress = address;
        sameNetwork = network;
        return this;
    }

    Visiting agent(@Nullable String name, double known) {
        agent = name;
        sameAgent = known;
        return this;
    }

    Visiting country(@Nullable String foreign, boolean alsoHome, double known) {
        countryTold = true;
        abroad = foreign;
        home = alsoHome;
        sameCountry = known;
        return this;
    }

    Visiting stays(int onDays, int ofChances, Visitor.Turn how) {
        days = onDays;
        chances = ofChances;
        turn = how;
        return this;
    }

    Visiting does(Kind deed) {
        deeds.add(deed);
        return this;
    }

    Visiting resets(Visitor.Reset how) {
        reset = how;
        return this;
    }

    Visiting failed(int times) {
        failures = times;
        return this;
    }

    Visiting opening(boolean there) {
        opening = there;
        return this;
    }

    Visiting money() {
        money = true;
        return this;
    }

    Visiting claimed() {
        claimed = true;
        return this;
    }

    Visiting frozen() {
        frozen = true;
        return this;
    }

    Visiting source(double weight) {
        source = weight;
        return this;
    }

    static Access access(Instant at, Kind kind, @Nullable String ip, @Nullable String agent, @Nullable String device) {
        return access(at, kind, Access.Result.SUCCESS, ip, null, agent, device, null);
    }

    static Access access(
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

    private Hand hand() {
        List<Access> accesses = new ArrayList<>();
        for (Kind deed : deeds) {
            accesses.add(access(AT.plusSeconds(accesses.size()), deed, ip, agent, device));
        }
        return Hand.of(Sessions.of(accesses)).get(0);
    }

    Visitor make() {
        return new Visitor(
                hand(),
                history,
                first,
                sameAgent,
                sameAddress,
                sameNetwork,
                sameCountry,
                shared,
                countryTold,
                abroad,
                home,
                days,
                chances,
                turn,
                reset,
                failures,
                opening,
                money,
                claimed,
                frozen,
                source);
    }
}
