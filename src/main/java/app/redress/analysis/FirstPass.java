package app.redress.analysis;

import app.redress.bench.MovementPart;
import app.redress.domain.Access;
import app.redress.domain.AccessRow;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.Event;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.SourceLine;
import app.redress.domain.TextTable;
import app.redress.domain.Transaction;
import app.redress.domain.TransactionRow;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.AlikeRows;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.imports.FileCoverage;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.imports.TimeCoverage;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.store.EvidenceStore;
import app.redress.evidence.store.Partitions;
import app.redress.evidence.store.StoredTransactions;
import app.redress.screening.Asking;
import app.redress.screening.CommonAccounts;
import app.redress.screening.MoneyScreen;
import app.redress.screening.Screening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The single pass over every file: receipts, rejects, duplicates, screening, and every row stored by account.
final class FirstPass implements AutoCloseable {
    private final EvidenceSet evidence;
    private final Policy policy;
    private final WorkerPool workers;
    private final Progress watched;
    private final ReadingProgress progress;
    private final MasterData accounts;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Payout> payouts = new ArrayList<>();
    private final MoneyIntake money;
    private final AccessIntake accesses;
    private final KindImport<Transaction> transactionImport;
    private final KindImport<Access> accessImport;
    private final KindImport<AccountFacts> accountImport;
    private final KindImport<Claim> claimImport;
    private final KindImport<Control> controlImport;
    private final KindImport<Payout> payoutImport;
    private List<Receipt> receipts = List.of();
    private long accountCount = -1;
    private List<Reject> rejects = List.of();
    private List<Conflict> conflicts = List.of();

    FirstPass(EvidenceSet evidence, Policy policy, WorkerPool workers, Progress progress, EvidenceStore store) {
        this.evidence = evidence;
        this.policy = policy;
        this.workers = workers;
        this.watched = progress;
        this.progress = new ReadingProgress(progress, Progress.Stage.READING, evidence.bytesToRead());
        this.money = new MoneyIntake(policy, progress::checkCancelled);
        this.accesses = new AccessIntake(evidence.access().size() > 1, progress::checkCancelled);
        this.transactionImport = new KindImport<>(ExportKinds.TRANSACTIONS, evidence.transactions(), store)
                .takingPlain(row -> money.add((TransactionRow) row));
        this.accessImport = new KindImport<>(ExportKinds.ACCESS, evidence.access(), store)
                .takingPlain(row -> accesses.add((AccessRow) row));
        this.accountImport = new KindImport<>(ExportKinds.ACCOUNTS, evidence.accounts(), store);
        this.accounts = new MasterData(accountImport, () -> this.progress.accept(0));
        this.claimImport = new KindImport<>(ExportKinds.CLAIMS, evidence.claims(), store);
        this.controlImport = new KindImport<>(ExportKinds.CONTROLS, evidence.controls(), store);
        this.payoutImport = new KindImport<>(ExportKinds.PAYOUTS, evidence.payouts(), store);
    }

    FirstPass read() {
        List<Callable<Boolean>> work = List.of(this::readTransactions, this::readAccesses, this::readSmall);
        workers.all(work);
        List<ImportResult> imported = kinds().flatMap(k -> k.results().stream()).toList();
        refuseTwice(imported);
        keepWhatCounts();
        settle(imported);
        return this;
    }

    private boolean readTransactions() {
        readKind(transactionImport, money::add);
        money.finish();
        if (transactionImport.duplicates().leaveOutSettledRows()) {
            screenAgain();
        }
        return true;
    }

    private boolean readAccesses() {
        readKind(accessImport, accesses::add);
        accesses.finish();
        if (accessImport.duplicates().leaveOutSettledRows()) {
            accesses.forget(row -> !accessImport.duplicates().keeps(row));
        }
        return true;
    }

    /// Without rows that others repeat, or that a decision excludes. An undecided row counts: one candidate too many
    /// does no harm.
    private void screenAgain() {
        Set<SourceLine> undecided = transactionImport.conflicts().stream()
                .filter(c -> c.choice() == null)
                .flatMap(c -> c.sides().stream())
                .map(s -> new SourceLine(s.file().index(), s.line()))
                .collect(Collectors.toSet());
        money.screenAgain(row -> transactionImport.duplicates().keeps(row) || undecided.contains(row));
    }

    private <T> boolean readKind(KindImport<T> reading, Consumer<? super T> sink) {
        reading.read(sink, progress, evidence.request().choices());
        return true;
    }

    private boolean readSmall() {
        readKind(accountImport, accounts::add);
        readKind(claimImport, claims::add);
        readKind(controlImport, controls::add);
        return readKind(payoutImport, payouts::add);
    }

    /// In evidence order.
    private Stream<KindImport<?>> kinds() {
        return Stream.of(transactionImport, accessImport, accountImport, claimImport, controlImport, payoutImport);
    }

    private static void refuseTwice(List<ImportResult> imported) {
        Map<String, Receipt> seen = new HashMap<>();
        for (ImportResult result : imported) {
            Receipt again = result.receipt();
            Receipt first = seen.putIfAbsent(again.file().identity(), again);
            if (first != null) {
                throw new UnusableInput(Message.of(
                        "analysis.sameFile", again.file().path(), first.file().path()));
            }
        }
    }

    private void keepWhatCounts() {
        claims.removeIf(c -> !claimImport.duplicates().keeps(c.source()));
        controls.removeIf(c -> !controlImport.duplicates().keeps(c.source()));
        payouts.removeIf(p -> !payoutImport.duplicates().keeps(p.source()));
    }

    private void settle(List<ImportResult> imported) {
        conflicts = kinds().flatMap(k -> k.conflicts().stream()).toList();
        Map<Integer, Receipt> settled = new TreeMap<>();
        kinds().forEach(kind -> kind.results()
                .forEach(r -> settled.put(
                        r.receipt().file().index(), kind.duplicates().settle(r.receipt()))));
        List<FileCoverage> big = kinds().flatMap(k -> k.covered().stream()).toList();
        for (FileCoverage file : big) {
            List<Message> notes = file.notes(big, evidence.request().zone());
            settled.computeIfPresent(
                    file.file().index(), (_, r) -> r.with(notes, file.coverage().gaps()));
        }
        noteChoicesWithoutFiles(settled);
        receipts = List.copyOf(settled.values());
        rejects = imported.stream().flatMap(r -> r.rejects().stream()).toList();
    }

    private void noteChoicesWithoutFiles(Map<Integer, Receipt> settled) {
        Set<EvidenceKind> read =
                settled.values().stream().map(r -> r.file().kind()).collect(Collectors.toSet());
        List<Message> notes = evidence.request().choices().stream()
                .filter(c -> !read.contains(c.kind()))
                .map(ConflictChoice::unmet)
                .toList();
        settled.computeIfPresent(0, (_, r) -> r.with(notes, r.gaps()));
    }

    /// The accounts that the files name.
    AccountsOfFiles accountsOfFiles() {
        return new ScreenedAccounts(
                money.all(),
                accesses.screen(),
                accounts::forEach,
                accounts::forEachAccount,
                claims,
                watched::checkCancelled);
    }

    /// Two exports of transactions that tell the same movements under other ids.
    Optional<AlikeRows.Twins> twins() {
        return transactionImport.twins();
    }

    /// Time coverage of transaction and access files.
    List<TimeCoverage> coverages() {
        return kinds().flatMap(k -> k.covered().stream())
                .map(FileCoverage::coverage)
                .toList();
    }

    /// Adds a note to a file's receipt.
    void note(int file, Message text) {
        receipts = receipts.stream()
                .map(r -> r.file().index() == file && !r.notes().contains(text) ? r.with(List.of(text), r.gaps()) : r)
                .toList();
    }

    Screening screening() {
        List<AccountFacts> frozen = new ArrayList<>();
        accounts.forEachFrozen(frozen::add);
        Screening screening =
                new Screening(policy, accesses.screen(), money.screen(), frozen, claims, watched, workers.together());
        // counted while accounts stand in the order that makes it quick
        accountCount();
        accesses.screen().forgetPairs();
        money.forgetDays();
        return screening;
    }

    /// Number of distinct accounts in all files.
    long accountCount() {
        if (accountCount < 0) {
            accountCount = countAccounts();
        }
        return accountCount;
    }

    private long countAccounts() {
        TextTable elsewhere = new TextTable();
        MoneyScreen counting = money.screen();
        CommonAccounts common = CommonAccounts.of(counting, accesses.screen());
        for (int n = 0; n < counting.accountCount(); n++) {
            if (!common.hasAccesses(n)) {
                elsewhere.of(counting.account(n));
            }
        }
        Consumer<String> note = new Asking<>(
                account -> {
                    if (!accesses.screen().knows(account)) {
                        elsewhere.of(account);
                    }
                },
                watched::checkCancelled);
        accounts.forEachAccount((account, _) -> {
            if (!accesses.screen().knows(account)) {
                elsewhere.of(account);
            }
        });
        claims.forEach(c -> note.accept(c.account()));
        accountImport.conflicts().forEach(c -> note.accept(c.key()));
        return accesses.screen().accountCount() + (long) elsewhere.size();
    }

    /// Passes the events of some accounts of a partition to the action, except duplicates and conflicts.
    void read(int partition, Collection<String> accounts, Consumer<Event> action) {
        NumberedAccounts inMoney = new NumberedAccounts(accounts, money.all()::numberOf);
        NumberedAccounts inAccesses = new NumberedAccounts(accounts, accesses.screen()::numberOf);
        money.stored().read(partition, inMoney, t -> {
            if (transactionImport.duplicates().keeps(t.source())) {
                action.accept(t);
            }
        });
        accesses.stored().read(partition, inAccesses, a -> {
            if (accessImport.duplicates().keeps(a.source())) {
                action.accept(a);
            }
        });
    }

    /// The charges and spends of all accounts, without duplicates and conflicts.
    List<MovementPart> movements() {
        List<Callable<List<MovementPart>>> parts = new ArrayList<>();
        for (int p = 0; p < Partitions.COUNT; p++) {
            int partition = p;
            parts.add(() -> {
                watched.checkCancelled();
                return new AccountMovements(this, partition).packed();
            });
        }
        return workers.all(parts).stream().flatMap(List::stream).toList();
    }

    /// Passes a partition's rows that moved money to the action, except duplicates and conflicts.
    void readPlain(int partition, StoredTransactions.PlainRow action) {
        money.stored().readPlain(partition, (account, second, type, method, amount, namesAnother, source) -> {
            if (transactionImport.duplicates().keeps(source)) {
                action.accept(account, second, type, method, amount, namesAnother, source);
            }
        });
    }

    /// The id of an account by its number in [#readPlain].
    String accountOf(int number) {
        return money.all().account(number);
    }

    @Override
    public void close() {
        money.close();
        accounts.close();
        accesses.close();
    }

    List<Conflict> conflicts() {
        return conflicts;
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

    /// Payouts of all files, in evidence order.
    List<Payout> payouts() {
        return payouts.stream().sorted(Comparator.comparing(Payout::source)).toList();
    }

    /// Drops future freezes: an account that will be frozen is not frozen yet.
    void forgetFreezesAfter(Instant end) {
        accounts.forgetFreezesAfter(end)
                .forEach((file, count) -> note(
                        file,
                        Message.of(
                                "note.frozenLater",
                                count,
                                end.atZone(policy.zone()).toOffsetDateTime())));
    }

    /// Time of the latest transaction or access; null for none.
    @Nullable
    Instant lastInstant() {
        return receipts.stream()
                .filter(r -> ExportKinds.of(r.file().kind()).needsCoverage())
                .map(Receipt::last)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// As [MasterData#of].
    Map<String, AccountFacts> facts(int partition, Collection<String> wanted) {
        return accounts.of(partition, wanted);
    }

    Map<String, List<Claim>> claimsByAccount() {
        return claims.stream()
                .sorted(Comparator.comparing(Claim::claimedAt).thenComparing(Claim::source))
                .collect(Collectors.groupingBy(Claim::account));
    }
}
