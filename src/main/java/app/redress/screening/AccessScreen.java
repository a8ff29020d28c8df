package app.redress.screening;

import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.Policy;
import app.redress.domain.TextSlice;
import app.redress.domain.TextTable;
import app.redress.domain.policy.ScreeningThresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Accumulates every access row, in any order: accounts, sources and which account was used from which source.
public final class AccessScreen {
    /// What rows name; networks are counted from their addresses.
    private static final SourceKind[] NAMED = Arrays.stream(SourceKind.values())
            .filter(k -> k != SourceKind.NETWORK)
            .toArray(SourceKind[]::new);

    private final TextTable accounts = new TextTable();
    private final Map<SourceKind, SourceTable> tables = new EnumMap<>(SourceKind.class);
    private final FileMembers members = new FileMembers();
    private final FrequentTexts frequentAgents;
    private final BitSet changed = new BitSet();
    private final AccessRow single = new AccessRow();
    private long begin = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;
    private int endNano;
    private int[] devices = new int[1024];
    private int[] agents = new int[1024];
    private SmallCounts complaints = new SmallCounts(0);
    private @Nullable SourceTable networks;
    private int lastAccount = -1;
    /// Where rows to be fetched stand, and what stands there.
    private int[] places = new int[0];

    private long[] there = new long[0];
    private final int[] lastSources = new int[SourceKind.values().length];

    public AccessScreen() {
        this(() -> {});
    }

    /// @param check called every few milliseconds of long work; may throw to stop
    public AccessScreen(Runnable check) {
        // no row names a network
        lastSources[SourceKind.NETWORK.ordinal()] = -1;
        for (SourceKind kind : NAMED) {
            tables.put(kind, new SourceTable(check));
        }
        this.frequentAgents = new FrequentTexts(table(SourceKind.AGENT)::number);
    }

    /// Adds one row; the outcome does not depend on the order of rows.
    public void accept(Access access) {
        accept(single.of(access));
    }

    /// Adds the row at hand.
    public void accept(AccessRow access) {
        boolean unknown = access.account().length() == 0;
        begin = Math.min(begin, access.second());
        if (access.second() > end || access.second() == end && access.nano() > endNano) {
            end = access.second();
            endNano = access.nano();
        }
        int account = unknown ? -1 : accounts.of(access.account());
        lastAccount = account;
        if (!unknown) {
            members.note(access.file(), account);
        }
        for (SourceKind kind : NAMED) {
            TextSlice key = text(kind, access);
            SourceTable table = table(kind);
            int source = key.isAbsent() ? -1 : number(kind, table, key);
            lastSources[kind.ordinal()] = source;
            if (source >= 0) {
                note(table, access, account, source);
            }
        }
        if (!unknown && access.result() == Access.Result.SUCCESS && changesCredentials(access.kind())) {
            changed.set(account);
        }
    }

    /// Fetches from memory what counting some rows needs, so that they wait for it at the same time.
    ///
    /// @return anything, to be used by the caller
    long fetch(AccessRow[] rows, int count) {
        SourceTable addresses = table(SourceKind.ADDRESS);
        SourceTable devices = table(SourceKind.DEVICE);
        makeRoom(3 * count);
        for (int i = 0; i < count; i++) {
            places[3 * i] = accounts.placeOf(rows[i].account());
            places[3 * i + 1] = addresses.placeOf(rows[i].address());
            places[3 * i + 2] = devices.placeOf(rows[i].device());
        }
        long fetched = 0;
        for (int i = 0; i < count; i++) {
            there[3 * i] = accounts.fetch(places[3 * i]);
            there[3 * i + 1] = addresses.fetch(places[3 * i + 1]);
            there[3 * i + 2] = devices.fetch(places[3 * i + 2]);
            fetched += there[3 * i] + there[3 * i + 1] + there[3 * i + 2];
        }
        for (int i = 0; i < count; i++) {
            int account = TextTable.numberAt(there[3 * i]);
            fetched += addresses.fetch(account, TextTable.numberAt(there[3 * i + 1]))
                    + devices.fetch(account, TextTable.numberAt(there[3 * i + 2]));
        }
        return fetched;
    }

    private void makeRoom(int size) {
        if (places.length < size) {
            places = new int[size];
            there = new long[size];
        }
    }

    private int number(SourceKind kind, SourceTable table, TextSlice key) {
        return kind == SourceKind.AGENT ? frequentAgents.of(key) : table.number(key);
    }

    private static TextSlice text(SourceKind kind, AccessRow access) {
        return switch (kind) {
            case ADDRESS, NETWORK -> access.address();
            case DEVICE -> access.device();
            case AGENT -> access.agent();
            case COUNTRY -> access.country();
        };
    }

    private static void note(SourceTable table, AccessRow access, int account, int source) {
        if (account < 0) {
            table.unknown(source);
        } else if (access.result() == Access.Result.SUCCESS && access.kind() == Access.Kind.PASSWORD_RESET_REQUEST) {
            table.reset(source);
        } else if (access.result() == Access.Result.SUCCESS) {
            table.success(account, source);
        } else if (access.result() == Access.Result.FAILURE) {
            table.failure(account, source);
        }
    }

    /// Takes back what a row that named no account counted: how often somebody tried from its sources. What a row with
    /// an account says does not change when another one repeats it.
    ///
    /// @param sources the numbers of its sources, as [#lastSources] gave them
    public void forgetUnknown(long[] sources) {
        for (SourceKind kind : NAMED) {
            int source = (int) sources[kind.ordinal()];
            if (source >= 0) {
                table(kind).forgetUnknown(source);
            }
        }
    }

    /// The last row's sources by the order of [SourceKind], as [#lastSource]; filled again for the next row.
    public int[] lastSources() {
        return lastSources;
    }

    /// The number of the account that the last row named; -1 when it named none.
    public int lastAccount() {
        return lastAccount;
    }

    /// The number of the last row's source of a kind; -1 when it had none. Rows name no networks.
    public int lastSource(SourceKind kind) {
        return lastSources[kind.ordinal()];
    }

    /// The number of an account; -1 when no row named it.
    public int numberOf(String account) {
        return accounts.find(account);
    }

    /// The text of a source's number.
    public String sourceText(SourceKind kind, int number) {
        return table(kind).name(number);
    }

    private static boolean changesCredentials(Access.Kind kind) {
        return switch (kind) {
            case PASSWORD_RESET, EMAIL_CHANGE -> true;
            case LOGIN, LOGOUT, PASSWORD_RESET_REQUEST, DEVICE_ADD, CARD_ADD, PROFILE_VIEW, OTHER -> false;
        };
    }

    /// Whether the account was seen.
    public boolean knows(String account) {
        return accounts.find(account) >= 0;
    }

    /// Whether the account was seen.
    public boolean knows(TextSlice account) {
        return accounts.find(account) >= 0;
    }

    /// Passes every account seen to the action, in no particular order.
    public void forEachAccount(Consumer<String> action) {
        accounts.forEach(action);
    }

    TextTable accounts() {
        return accounts;
    }

    /// Hands over the number of every account that a file names.
    public void forEachNumberOf(int file, IntConsumer action) {
        members.forEach(file, action);
    }

    /// Hands over every account that a file names.
    public void forEachAccountOf(int file, Consumer<String> action) {
        members.forEach(file, account -> action.accept(accounts.text(account)));
    }

    /// Number of accounts seen.
    public int accountCount() {
        return accounts.size();
    }

    /// Distinct targets of failed logins, summed over all addresses.
    long failedTargets() {
        SourceTable addresses = table(SourceKind.ADDRESS);
        long sum = 0;
        for (int s = 0; s < addresses.size(); s++) {
            sum += addresses.statistics(s).failedTargets();
        }
        return sum;
    }

    Instant begin() {
        return begin == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(begin);
    }

    Instant end() {
        return end == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochSecond(end, endNano);
    }

    SourceStatistics statistics(SourceKind kind, String key) {
        return table(kind).statistics(key);
    }

    boolean mayBeShared(SourceKind kind, String key) {
        return table(kind).mayBeShared(key);
    }

    /// Number of sources of a kind that were let into two accounts or more.
    long shared(SourceKind kind) {
        return table(kind).shared();
    }

    LetInCounts letInCounts(SourceKind kind) {
        return table(kind).letInCounts();
    }

    private SourceTable table(SourceKind kind) {
        return kind == SourceKind.NETWORK ? networks() : Objects.requireNonNull(tables.get(kind));
    }

    private SourceTable networks() {
        SourceTable known = networks;
        if (known == null) {
            SourceTable addresses = table(SourceKind.ADDRESS);
            addresses.count();
            known = addresses.grouped(SourceKind::network);
            networks = known;
        }
        return known;
    }

    OwnNetwork ownNetwork() {
        return OwnNetwork.of(networks());
    }

    /// The country that most accounts come from; empty when no row names one.
    String homeCountry() {
        SourceTable countries = table(SourceKind.COUNTRY);
        String home = "";
        int most = 0;
        for (int s = 0; s < countries.size(); s++) {
            int here = countries.statistics(s).accounts();
            String name = countries.name(s);
            if (here > most || here == most && name.compareTo(home) < 0) {
                most = here;
                home = name;
            }
        }
        return home;
    }

    /// What has to be counted before anybody asks for it, in independent pieces.
    List<Runnable> counting() {
        List<Runnable> pieces = new ArrayList<>();
        // the largest first
        pieces.add(this::networks);
        for (SourceKind kind : NAMED) {
            if (kind != SourceKind.ADDRESS) {
                pieces.add(table(kind)::count);
            }
        }
        return pieces;
    }

    /// Adds the accounts that their accesses alone make candidates, when all is counted.
    void mark(Policy policy, Candidates candidates) {
        for (int a = changed.nextSetBit(0); a >= 0; a = changed.nextSetBit(a + 1)) {
            candidates.add(accounts.text(a), "credentialsChanged");
        }
        String home = homeCountry();
        markPairs(SourceKind.COUNTRY, "foreignAccess", candidates, a -> true, s -> !table(SourceKind.COUNTRY)
                .name(s)
                .equals(home));
        countSources();
        markFailing(SourceKind.ADDRESS, a -> true, policy, candidates);
        // an account used by one agent only has no attacker's agent beside its owner's
        markFailing(SourceKind.AGENT, a -> agents[a] > 1, policy, candidates);
        int shared = policy.numbers().screening().sharedDevice();
        markPairs(
                SourceKind.DEVICE,
                "sharedDevice",
                candidates,
                a -> true,
                s -> table(SourceKind.DEVICE).statistics(s).accounts() >= shared);
        markSeveral(candidates);
    }

    /// Gives memory back, after the last row.
    public void settle() {
        tables.values().forEach(SourceTable::settle);
    }

    /// Counts for every device how many of the accounts that it was let into complained.
    ///
    /// @param complained the accounts
    void countComplaints(Collection<String> complained) {
        BitSet heard = new BitSet();
        for (String account : complained) {
            int number = accounts.find(account);
            if (number >= 0) {
                heard.set(number);
            }
        }
        complaints = new SmallCounts(0);
        if (!heard.isEmpty()) {
            table(SourceKind.DEVICE).forEachLetIn(pair -> {
                if (heard.get(PairLog.left(pair))) {
                    complaints.add(PairLog.right(pair), 1);
                }
            });
        }
    }

    /// Number of accounts that a device was let into and whose customers complained.
    int complaints(String device) {
        int number = table(SourceKind.DEVICE).find(device);
        return number < 0 ? 0 : complaints.of(number);
    }

    /// Drops what only choosing the candidates needs; no row may follow.
    public void forgetPairs() {
        tables.values().forEach(SourceTable::forgetPairs);
        accounts.settle();
        devices = new int[0];
        agents = new int[0];
    }

    private void markFailing(SourceKind kind, IntPredicate accountFits, Policy policy, Candidates candidates) {
        ScreeningThresholds.FailingSource least = policy.numbers().screening().source();
        double yield = policy.numbers().sources().stuffing().yield();
        markPairs(kind, "stuffingSource", candidates, accountFits, s -> {
            SourceStatistics statistics = table(kind).statistics(s);
            // an agent that many customers use fails often too: what counts is how many of those let in may be thieves
            boolean suspicious = kind == SourceKind.ADDRESS
                    || statistics.failedTargets() * yield >= least.stolenShare() * statistics.accounts();
            return suspicious
                    && statistics.failedTargets() >= least.failures()
                    && statistics.failureShare() >= least.failureShare();
        });
    }

    private void markPairs(
            SourceKind kind, String signal, Candidates candidates, IntPredicate accountFits, IntPredicate suspicious) {
        candidates.checkCancelled();
        BitSet bad = new BitSet();
        for (int s = 0; s < table(kind).size(); s++) {
            bad.set(s, suspicious.test(s));
        }
        table(kind).forEachLetIn(pair -> {
            if (bad.get(PairLog.right(pair)) && accountFits.test(PairLog.left(pair))) {
                candidates.add(accounts.text(PairLog.left(pair)), signal);
            }
        });
    }

    private void countSources() {
        devices = Arrays.copyOf(devices, Math.max(accounts.size(), 1));
        agents = Arrays.copyOf(agents, Math.max(accounts.size(), 1));
        table(SourceKind.DEVICE).forEachLetIn(pair -> devices[PairLog.left(pair)]++);
        table(SourceKind.AGENT).forEachLetIn(pair -> agents[PairLog.left(pair)]++);
    }

    /// Adds accounts used by more than one device or, where the log has no device ids, more than one user agent.
    private void markSeveral(Candidates candidates) {
        for (int a = 0; a < accounts.size(); a++) {
            if (devices[a] > 1 || devices[a] == 0 && agents[a] > 1) {
                candidates.add(accounts.text(a), "severalDevices");
            }
        }
    }
}
