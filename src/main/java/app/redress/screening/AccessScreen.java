package app.redress.screening;

import app.redress.domain.Access;
import app.redress.domain.Policy;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Takes every access row once, in any order, and remembers accounts, sources and who met whom.
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

    /// Notes one row; the outcome does not depend on the order of rows.
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
        } else if (!access.succeeded()) {
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

    /// Hands over every account seen, in no order that means anything.
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

    /// Failed tries on distinct targets, added up over all addresses.
    long failedTargets() {
        SourceTable addresses = table(SourceKind.ADDRESS);
        long sum = 0;
        for (int s = 0; s < addresses.size(); s++) {
            sum += addresses.standing(s).failedTargets();
        }
        return sum;
    }

    Instant end() {
        return end;
    }

    SourceStatistics standing(SourceKind kind, String key) {
        return table(kind).standing(key);
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
            int here = countries.standing(s).accounts();
            String name = countries.name(s);
            if (here > most || here == most && name.compareTo(home) < 0) {
                most = here;
                home = name;
            }
        }
        return home;
    }

    /// Marks accounts whose accesses alone are worth a look.
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
        // an account that only ever met one agent has no stranger's agent beside its owner's
        markFailing(SourceKind.AGENT, a -> agents[a] > 1, policy, candidates);
        int shared = (int) policy.number("screening.shared-device");
        markPairs(
                SourceKind.DEVICE,
                "sharedDevice",
                candidates,
                a -> true,
                s -> table(SourceKind.DEVICE).standing(s).accounts() >= shared);
        markSeveral(candidates);
    }

    private void markFailing(SourceKind kind, IntPredicate accountFits, Policy policy, Candidates candidates) {
        double failures = policy.number("screening.source-failures");
        double share = policy.number("screening.failure-share");
        double yield = policy.number("source.stuffing-yield");
        double stolen = policy.number("screening.stolen-share");
        markPairs(kind, "stuffingSource", candidates, accountFits, s -> {
            SourceStatistics standing = table(kind).standing(s);
            // an agent that many customers use fails often too: what counts is how many of those let in may be thieves
            boolean telling =
                    kind == SourceKind.ADDRESS || standing.failedTargets() * yield >= stolen * standing.accounts();
            return telling && standing.failedTargets() >= failures && standing.failureShare() >= share;
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

    /// More than one device (or, where the log names none, more than one user agent) let into one account.
    private void markSeveral(Candidates candidates) {
        for (int a = 0; a < accounts.size(); a++) {
            if (devices[a] > 1 || devices[a] == 0 && agents[a] > 1) {
                candidates.add(accounts.key(a), "severalDevices");
            }
        }
    }
}
