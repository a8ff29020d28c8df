package app.redress.signal;

import app.redress.domain.Claim;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movement made by hand: of an owner of whom nothing is known, until the test says more.
final class Moved {
    static final Instant AT = Instant.parse("2019-07-03T03:00:00Z");

    private final Type type;
    private final long amount;
    private Method method = Method.OTHER;
    private @Nullable Store store;
    private @Nullable Goods goods;
    private boolean convertible;
    private long left = 50_000;
    private int hour = 12;
    private double movements;
    private long usual;
    private double sameStore;
    private double samePrefecture;
    private double otherPrefecture;
    private double sameCategory;
    private double convertibles;
    private double sameMethod;
    private double sameHours;
    private int sameType = 1;
    private long chargedBefore;
    private long spentAfter;
    private @Nullable String elsewhere;
    private int declined;
    private boolean alreadyThere;
    private List<Claim> claims = List.of();

    private Moved(Type type, long amount) {
        this.type = type;
        this.amount = amount;
    }

    static Moved payment(long amount) {
        return new Moved(Type.PAYMENT, amount);
    }

    static Moved charge(long amount, Method method) {
        Moved charge = new Moved(Type.CHARGE, amount);
        charge.method = method;
        return charge;
    }

    /// So many other movements of the owner's, of which these many were funded in the same way.
    Moved history(double number, double funded) {
        movements = number;
        sameMethod = funded;
        return this;
    }

    Moved history(double number) {
        return history(number, 0);
    }

    Moved usually(long median) {
        usual = median;
        return this;
    }

    Moved at(@Nullable String storeId, @Nullable String prefecture) {
        store = new Store(storeId, null, prefecture);
        return this;
    }

    /// How many of the owner's payments were made in the same store, the same prefecture, another prefecture.
    Moved places(double inStore, double inPrefecture, double inOther) {
        sameStore = inStore;
        samePrefecture = inPrefecture;
        otherPrefecture = inOther;
        return this;
    }

    Moved alreadyThere() {
        alreadyThere = true;
        return this;
    }

    Moved elsewhere(String prefecture) {
        elsewhere = prefecture;
        return this;
    }

    Moved bought(@Nullable String category, @Nullable String item, boolean soldOn) {
        goods = new Goods(category, item, 1);
        convertible = soldOn;
        return this;
    }

    /// How many of the owner's payments were for the same kind of goods, or for such as are sold on.
    Moved buys(double same, double soldOn) {
        sameCategory = same;
        convertibles = soldOn;
        return this;
    }

    Moved leaves(long yen) {
        left = yen;
        return this;
    }

    Moved hour(int local, double usually) {
        hour = local;
        sameHours = usually;
        return this;
    }

    Moved near(int same, int refused) {
        sameType = same;
        declined = refused;
        return this;
    }

    Moved chargedBefore(long yen) {
        chargedBefore = yen;
        return this;
    }

    Moved spentAfter(long yen) {
        spentAfter = yen;
        return this;
    }

    Moved claimed(Instant when, String... ids) {
        claims = List.of(new Claim("A", when, null, List.of(ids), null, new SourceLine(3, 2)));
        return this;
    }

    Movement make() {
        return new Movement(
                new Transaction(
                        "T1",
                        "A",
                        AT,
                        type,
                        Status.COMPLETED,
                        amount,
                        method,
                        store,
                        goods,
                        null,
                        null,
                        new SourceLine(0, 2)),
                left,
                new Movement.Past(
                        movements,
                        usual,
                        sameStore,
                        samePrefecture,
                        otherPrefecture,
                        sameCategory,
                        convertibles,
                        sameMethod,
                        sameHours),
                new Movement.Near(sameType, chargedBefore, spentAfter, elsewhere, declined, alreadyThere),
                convertible,
                hour,
                new Population(1_000, 5_000, 20_000, 2_000, 10_000, 30_000),
                claims);
    }
}
