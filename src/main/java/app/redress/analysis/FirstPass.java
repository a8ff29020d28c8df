package app.redress.analysis;

import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.DuplicateRegister;
import app.redress.evidence.Duplicates;
import app.redress.evidence.Export;
import app.redress.evidence.Reading;
import app.redress.evidence.Receipt;
import app.redress.evidence.Reject;
import app.redress.screening.AccessScreen;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads every file once: receipts, rejects, duplicates, and what screening needs.
final class FirstPass {
    private final Evidence evidence;
    private final Policy policy;
    private final Crew crew;
    private final ReadingProgress progress;
    private final List<AccountFacts> accounts = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final MoneyScreen money;
    private final AccessScreen access = new AccessScreen();
    private Duplicates duplicateTransactions = Duplicates.none();
    private Duplicates duplicateAccesses = Duplicates.none();
    private List<Receipt> receipts = List.of();
    private List<Reject> rejects = List.of();

    FirstPass(Evidence evidence, Policy policy, Crew crew, Progress progress) {
        this.evidence = evidence;
        this.policy = policy;
        this.crew = crew;
        this.progress = new ReadingProgress(progress, Progress.Stage.READING, evidence.bytesToRead() / 2);
        this.money = new MoneyScreen(policy);
    }

    FirstPass read() {
        List<Callable<List<Reading>>> work = List.of(this::readTransactions, this::readAccess, this::readSmall);
        List<Reading> readings = crew.all(work).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(r -> r.receipt().file().index()))
                .toList();
        refuseTwice(readings);
        settle(readings);
        return this;
    }

    private List<Reading> readTransactions() {
        try (DuplicateRegister register = new DuplicateRegister()) {
            List<Reading> readings = new ArrayList<>();
            for (Export<app.redress.domain.Transaction> export : evidence.transactions()) {
                readings.add(export.read(
                        (t, lines) -> {
                            register.add(t, lines);
                            money.accept(t);
                        },
                        progress));
            }
            duplicateTransactions = register.transactions();
            return readings;
        }
    }

    private List<Reading> readAccess() {
        boolean several = evidence.access().size() > 1;
        try (DuplicateRegister register = new DuplicateRegister()) {
            List<Reading> readings = new ArrayList<>();
            for (Export<app.redress.domain.Access> export : evidence.access()) {
                readings.add(export.read(
                        (a, lines) -> {
                            if (several) {
                                register.add(a, lines);
                            }
                            access.accept(a);
                        },
                        progress));
            }
            duplicateAccesses = register.accesses();
            return readings;
        }
    }

    private List<Reading> readSmall() {
        List<Reading> readings = new ArrayList<>();
        evidence.accounts().forEach(e -> readings.add(e.read((a, _) -> accounts.add(a), progress)));
        evidence.claims().forEach(e -> readings.add(e.read((c, _) -> claims.add(c), progress)));
        evidence.controls().forEach(e -> readings.add(e.read((c, _) -> controls.add(c), progress)));
        evidence.payouts().forEach(e -> readings.add(e.read((p, _) -> {}, progress)));
        return readings;
    }

    private static void refuseTwice(List<Reading> readings) {
        Map<String, Receipt> seen = new HashMap<>();
        for (Reading reading : readings) {
            Receipt again = reading.receipt();
            Receipt first = seen.putIfAbsent(again.file().sha256(), again);
            if (first != null) {
                throw new UnusableInput(again.file().path() + " has the same content as "
                        + first.file().path() + "; name each file once");
            }
        }
    }

    private void settle(List<Reading> readings) {
        Map<Integer, String> names = new TreeMap<>();
        readings.forEach(
                r -> names.put(r.receipt().file().index(), r.receipt().file().name()));
        receipts = readings.stream()
                .map(r -> duplicateAccesses.settle(duplicateTransactions.settle(r.receipt())))
                .toList();
        List<Reject> all = new ArrayList<>();
        for (Reading reading : readings) {
            List<Reject> file = new ArrayList<>(reading.rejects());
            file.addAll(duplicateTransactions.conflictsOf(reading.receipt().file(), names));
            file.sort(Comparator.comparingLong(Reject::line));
            all.addAll(file);
        }
        rejects = all;
    }

    Screening screening() {
        return new Screening(policy, access, money, accounts, claims);
    }

    /// Accounts seen in any file, each once.
    long accountCount() {
        Set<String> elsewhere = new HashSet<>();
        Consumer<String> note = account -> {
            if (!access.knows(account)) {
                elsewhere.add(account);
            }
        };
        money.forEachAccount(note);
        accounts.forEach(a -> note.accept(a.account()));
        claims.forEach(c -> note.accept(c.account()));
        return access.accountCount() + (long) elsewhere.size();
    }

    Duplicates duplicateTransactions() {
        return duplicateTransactions;
    }

    Duplicates duplicateAccesses() {
        return duplicateAccesses;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    List<Reject> rejects() {
        return rejects;
    }

    List<Control> controls() {
        return controls;
    }

    /// The latest instant that a transaction or an access happened; null when there is neither.
    @Nullable
    Instant lastInstant() {
        return receipts.stream()
                .filter(r -> switch (r.file().kind()) {
                    case TRANSACTIONS, ACCESS -> true;
                    case ACCOUNTS, CLAIMS, CONTROLS, PAYOUTS -> false;
                })
                .map(Receipt::last)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// The first row of each account counts; a later one is listed nowhere else and changes nothing.
    Map<String, AccountFacts> factsByAccount() {
        Map<String, AccountFacts> facts = new HashMap<>();
        accounts.stream()
                .sorted(Comparator.comparing(AccountFacts::source))
                .forEach(a -> facts.putIfAbsent(a.account(), a));
        return facts;
    }

    Map<String, List<Claim>> claimsByAccount() {
        return claims.stream()
                .sorted(Comparator.comparing(Claim::claimedAt).thenComparing(Claim::source))
                .collect(Collectors.groupingBy(Claim::account));
    }
}
