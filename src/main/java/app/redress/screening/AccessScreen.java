package app.redress.screening;

import app.redress.domain.Access;
import app.redress.domain.Policy;
import app.redress.domain.policy.ScreeningThresholds;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Accumulates every access row, in any order: accounts, sources and which account was used from which source.
public final class AccessScreen {
    private final KeyDictionary accounts = new KeyDictionary();
    private final Map<SourceKind, SourceTable> tables = new EnumMap<>(SourceKind.class);
    private final FileMembers members = new FileMembers();
    private final BitSet changed = new BitSet();
    private Instant end = Instant.MIN;
    private int[] devices = new int[1024];
    private int[] agents = new int[1024];

    public AccessScreen() {
        for (SourceKind kind : SourceKind.values()) {
            tables.put(kind, new SourceTable());
        }
    }

    /// Adds one row; the outcome does not depend on the order of rows.
    public void accept(Access access) {
        boolean unknown = access.account().isEmpty();
        end = access.at().isAfter(end) ? access.at() : end;
        int account = unknown ? -1 : accounts.of(access.account());
        if (!unknown) {
            members.note(access.source().file(), account);
        }
        for (Map.Entry<SourceKind, SourceTable> table : tables.entrySet()) {
            String key = table.getKey().key(access);
            if (key != null) {
                note(table.getValue(), access, account, key);
            }
        }
        if (!unknown && access.succeeded() && changesCredentials(access.kind())) {
            changed.set(account);
        }
    }

    private static void note(SourceTable table, Access access, int account, String key) {
        if (account < 0) {
            table.unknown(key);
        } else if (access.succeeded() && access.kind() != Access.Kind.PASSWORD_RESET_REQUEST) {
            table.success(account, key);
        } else if (access.failed()) {
            table.failure(account, key);
        }
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

    /// Passes every account seen to the action, in no particular order.
    public void forEachAccount(Consumer<String> action) {
        accounts.forEach(action);
    }

    /// Hands over every account that a file names.
    public void forEachAccountOf(int file, Consumer<String> action) {
        members.forEach(file, account -> action.accept(accounts.key(account)));
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

    Instant end() {
        return end;
    }

    SourceStatistics statistics(SourceKind kind, String key) {
        return table(kind).statistics(key);
    }

    /// Number of sources of a kind that were let into two accounts or more.
    long shared(SourceKind kind) {
        return table(kind).shared();
    }

    LetInCounts letInCounts(SourceKind kind) {
        return table(kind).letInCounts();
    }

    private SourceTable table(SourceKind kind) {
        return java.util.Objects.requireNonNull(tables.get(kind));
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

    /// Adds the accounts that their accesses alone make candidates.
    void mark(Policy policy, Candidates candidates) {
        for (int a = changed.nextSetBit(0); a >= 0; a = changed.nextSetBit(a + 1)) {
            candidates.add(accounts.key(a), "credentialsChanged");
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
        BitSet bad = new BitSet();
        for (int s = 0; s < table(kind).size(); s++) {
            bad.set(s, suspicious.test(s));
        }
        table(kind).forEachLetIn(pair -> {
            if (bad.get(PairSet.right(pair)) && accountFits.test(PairSet.left(pair))) {
                candidates.add(accounts.key(PairSet.left(pair)), signal);
            }
        });
    }

    private void countSources() {
        devices = Arrays.copyOf(devices, Math.max(accounts.size(), 1));
        agents = Arrays.copyOf(agents, Math.max(accounts.size(), 1));
        table(SourceKind.DEVICE).forEachLetIn(pair -> devices[PairSet.left(pair)]++);
        table(SourceKind.AGENT).forEachLetIn(pair -> agents[PairSet.left(pair)]++);
    }

    /// Adds accounts used by more than one device or, where the log has no device ids, more than one user agent.
    private void markSeveral(Candidates candidates) {
        for (int a = 0; a < accounts.size(); a++) {
            if (devices[a] > 1 || devices[a] == 0 && agents[a] > 1) {
                candidates.add(accounts.key(a), "severalDevices");
            }
        }
    }
}
