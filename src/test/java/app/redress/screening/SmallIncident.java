package app.redress.screening;

import app.redress.analysis.PolicyFile;
import app.redress.domain.Access;
import app.redress.domain.Access.Kind;
import app.redress.domain.Access.Result;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A few hand-made rows, screened with the bundled policy.
final class SmallIncident {
    static final Instant MONDAY = Instant.parse("2019-07-01T00:00:00Z");
    private static final Policy POLICY = PolicyFile.shipped(ZoneOffset.UTC);

    private final List<Access> accesses = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<AccountFacts> accounts = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    /// The source fields of an access row.
    record Origin(
            @Nullable String address,
            @Nullable String country,
            @Nullable String agent,
            @Nullable String device) {
        static Origin address(String address) {
            return new Origin(address, null, null, null);
        }

        static Origin country(String country) {
            return new Origin(null, country, null, null);
        }

        static Origin agent(String agent) {
            return new Origin(null, null, agent, null);
        }

        static Origin device(String device) {
            return new Origin(null, null, null, device);
        }
    }

    static Access access(String account, Instant at, Kind kind, Result result, Origin from) {
        return new Access(
                account,
                at,
                kind,
                result,
                from.address(),
                from.country(),
                from.agent(),
                from.device(),
                null,
                new SourceLine(1, 2));
    }

    SmallIncident access(String account, Kind kind, Result result, Origin from) {
        accesses.add(access(account, MONDAY.plusSeconds(accesses.size()), kind, result, from));
        return this;
    }

    SmallIncident letIn(String account, Origin from) {
        return access(account, Kind.LOGIN, Result.SUCCESS, from);
    }

    SmallIncident failed(String account, Origin from) {
        return access(account, Kind.LOGIN, Result.FAILURE, from);
    }

    /// Failed logins on this many accounts, whose ids begin with `target`.
    SmallIncident failedOn(int targets, Origin from) {
        for (int i = 0; i < targets; i++) {
            failed("target" + i, from);
        }
        return this;
    }

    static Transaction transaction(
            String account, Duration after, Type type, Status status, long yen, @Nullable String store) {
        return new Transaction(
                account + "-" + after + "-" + type + "-" + yen,
                account,
                MONDAY.plus(after),
                type,
                status,
                yen,
                Method.OTHER,
                store == null ? null : new Store(store, null, null),
                null,
                null,
                null,
                new SourceLine(0, 2));
    }

    SmallIncident moved(String account, Duration after, Type type, long yen) {
        transactions.add(transaction(account, after, type, Status.COMPLETED, yen, null));
        return this;
    }

    SmallIncident declined(String account, Duration after, Type type, long yen) {
        transactions.add(transaction(account, after, type, Status.DECLINED, yen, null));
        return this;
    }

    SmallIncident paid(String account, Duration after, long yen, String store) {
        transactions.add(transaction(account, after, Type.PAYMENT, Status.COMPLETED, yen, store));
        return this;
    }

    /// @param left balance after the payment; null if the export does not have it
    SmallIncident paidAndLeft(String account, Duration after, long yen, @Nullable Long left) {
        Transaction paid = transaction(account, after, Type.PAYMENT, Status.COMPLETED, yen, null);
        transactions.add(new Transaction(
                paid.id(),
                account,
                paid.at(),
                paid.type(),
                paid.status(),
                yen,
                paid.method(),
                null,
                null,
                left,
                null,
                paid.source()));
        return this;
    }

    SmallIncident known(String account, @Nullable Instant frozenAt) {
        accounts.add(new AccountFacts(account, null, null, null, null, null, frozenAt, new SourceLine(2, 2)));
        return this;
    }

    SmallIncident claimed(String account) {
        claims.add(new Claim(account, MONDAY, null, List.of(), null, new SourceLine(3, 2)));
        return this;
    }

    Screening screening() {
        AccessScreen access = new AccessScreen();
        accesses.forEach(access::accept);
        MoneyScreen money = new MoneyScreen(POLICY);
        transactions.forEach(money::accept);
        return new Screening(POLICY, access, money, accounts, claims);
    }

    /// The same rows in another order.
    Screening shuffled(long seed) {
        Random random = new Random(seed);
        Collections.shuffle(accesses, random);
        Collections.shuffle(transactions, random);
        Collections.shuffle(accounts, random);
        Collections.shuffle(claims, random);
        return screening();
    }

    /// Accounts made candidates by a signal.
    Set<String> with(String signal) {
        Candidates candidates = screening().candidates();
        Set<String> with = new TreeSet<>(candidates.accounts());
        with.removeIf(account -> !candidates.signalsOf(account).contains(signal));
        return with;
    }
}
