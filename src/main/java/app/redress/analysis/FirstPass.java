package app.redress.analysis;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.imports.FileCoverage;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.imports.TimeCoverage;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.EvidenceFile;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads every file once: receipts, rejects, duplicates, and what screening needs.
final class FirstPass {
    private final EvidenceSet evidence;
    private final Policy policy;
    private final WorkerPool workers;
    private final ReadingProgress progress;
    private final List<AccountFacts> accounts = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private final List<Payout> payouts = new ArrayList<>();
    private MoneyScreen money;
    private final MoneyScreen transactionAccounts;
    private final AccessScreen access = new AccessScreen();
    private final KindImport<Transaction> transactionImport;
    private final KindImport<Access> accessImport;
    private final KindImport<AccountFacts> accountImport;
    private final KindImport<Claim> claimImport;
    private final KindImport<Control> controlImport;
    private final KindImport<Payout> payoutImport;
    private List<Receipt> receipts = List.of();
    private List<Reject> rejects = List.of();
    private List<Conflict> conflicts = List.of();

    FirstPass(EvidenceSet evidence, Policy policy, WorkerPool workers, Progress progress) {
        this.evidence = evidence;
        this.policy = policy;
        this.workers = workers;
        this.progress = new ReadingProgress(progress, Progress.Stage.READING, evidence.bytesToRead() / 2);
        this.money = new MoneyScreen(policy);
        this.transactionAccounts = money;
        this.transactionImport = new KindImport<>(ExportKinds.TRANSACTIONS, evidence.transactions());
        this.accessImport = new KindImport<>(ExportKinds.ACCESS, evidence.access());
        this.accountImport = new KindImport<>(ExportKinds.ACCOUNTS, evidence.accounts());
        this.claimImport = new KindImport<>(ExportKinds.CLAIMS, evidence.claims());
        this.controlImport = new KindImport<>(ExportKinds.CONTROLS, evidence.controls());
        this.payoutImport = new KindImport<>(ExportKinds.PAYOUTS, evidence.payouts());
    }

    FirstPass read() {
        List<Callable<Boolean>> work =
                List.of(this::readTransactions, () -> readKind(accessImport, access::accept), this::readSmall);
        workers.all(work);
        List<ImportResult> imported = kinds().flatMap(k -> k.results().stream()).toList();
        refuseTwice(imported);
        keepWhatCounts();
        settle(imported);
        return this;
    }

    private boolean readTransactions() {
        readKind(transactionImport, money::accept);
        if (transactionImport.conflicts().stream().anyMatch(c -> c.choice() != null)) {
            screenAgain();
        }
        return true;
    }

    /// A row excluded by a decision must not make its account a candidate. Undecided ones may: screening prefers one
    /// account too many.
    private void screenAgain() {
        Set<SourceLine> undecided = transactionImport.conflicts().stream()
                .filter(c -> c.choice() == null)
                .flatMap(c -> c.sides().stream())
                .map(s -> new SourceLine(s.file().index(), s.line()))
                .collect(Collectors.toSet());
        MoneyScreen again = new MoneyScreen(policy);
        transactionImport.readAgain(
                t -> {
                    if (transactionImport.duplicates().keeps(t.source()) || undecided.contains(t.source())) {
                        again.accept(t);
                    }
                },
                _ -> progress.accept(0));
        money = again;
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
        accounts.removeIf(a -> !accountImport.duplicates().keeps(a.source()));
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

    /// Accounts that a file names.
    Set<String> accountsOf(EvidenceFile file) {
        Set<String> named = new HashSet<>();
        switch (file.kind()) {
            case TRANSACTIONS -> transactionAccounts.forEachAccountOf(file.index(), named::add);
            case ACCESS -> access.forEachAccountOf(file.index(), named::add);
            case ACCOUNTS ->
                accounts.stream().filter(a -> a.source().file() == file.index()).forEach(a -> named.add(a.account()));
            case CLAIMS ->
                claims.stream().filter(c -> c.source().file() == file.index()).forEach(c -> named.add(c.account()));
            case CONTROLS, PAYOUTS -> {}
        }
        return named;
    }

    /// Accounts by their contact.
    AccountContacts accountsByContact() {
        return AccountContacts.among(accounts);
    }

    /// How the files of the big kinds cover the time.
    List<TimeCoverage> coverages() {
        return kinds().flatMap(k -> k.covered().stream())
                .map(FileCoverage::coverage)
                .toList();
    }

    /// Says something in the receipt of a file.
    void note(int file, Message text) {
        receipts = receipts.stream()
                .map(r -> r.file().index() == file && !r.notes().contains(text) ? r.with(List.of(text), r.gaps()) : r)
                .toList();
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
        accountImport.conflicts().forEach(c -> note.accept(c.key()));
        return access.accountCount() + (long) elsewhere.size();
    }

    KindImport<Transaction> transactionImport() {
        return transactionImport;
    }

    KindImport<Access> accessImport() {
        return accessImport;
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

    /// An account that is to be frozen later is not frozen yet.
    void forgetFreezesAfter(Instant asOf) {
        Map<Integer, Integer> later = new TreeMap<>();
        accounts.replaceAll(facts -> {
            if (facts.frozenAt() == null || !facts.frozenAt().isAfter(asOf)) {
                return facts;
            }
            later.merge(facts.source().file(), 1, Integer::sum);
            return facts.notFrozen();
        });
        later.forEach((file, count) -> note(
                file,
                Message.of("note.frozenLater", count, asOf.atZone(policy.zone()).toOffsetDateTime())));
    }

    /// The latest instant that a transaction or an access happened; null when there is neither.
    @Nullable
    Instant lastInstant() {
        return receipts.stream()
                .filter(r -> ExportKinds.of(r.file().kind()).needsCoverage())
                .map(Receipt::last)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// One row each: the accounts that the exports contradict each other about are not among them.
    Map<String, AccountFacts> factsByAccount() {
        return accounts.stream().collect(Collectors.toMap(AccountFacts::account, a -> a));
    }

    Map<String, List<Claim>> claimsByAccount() {
        return claims.stream()
                .sorted(Comparator.comparing(Claim::claimedAt).thenComparing(Claim::source))
                .collect(Collectors.groupingBy(Claim::account));
    }
}
