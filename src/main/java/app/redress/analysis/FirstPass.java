package app.redress.analysis;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Payout;
import app.redress.domain.Policy;
import app.redress.domain.Progress;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictRejects;
import app.redress.evidence.duplicates.DuplicateRegister;
import app.redress.evidence.imports.FileCoverage;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.imports.TimeCoverage;
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
    private final WorkerPool crew;
    private final ReadingProgress progress;
    private final List<AccountFacts> accounts = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();
    private MoneyScreen money;
    private final MoneyScreen transactionAccounts;
    private final AccessScreen access = new AccessScreen();
    private final KindImport<Transaction> transactionReading;
    private final KindImport<Access> accessReading;
    private final KindImport<AccountFacts> accountReading;
    private final KindImport<Claim> claimReading;
    private final KindImport<Control> controlReading;
    private final KindImport<Payout> payoutReading;
    private List<Receipt> receipts = List.of();
    private List<Reject> rejects = List.of();
    private List<Conflict> conflicts = List.of();

    FirstPass(EvidenceSet evidence, Policy policy, WorkerPool crew, Progress progress) {
        this.evidence = evidence;
        this.policy = policy;
        this.crew = crew;
        this.progress = new ReadingProgress(progress, Progress.Stage.READING, evidence.bytesToRead() / 2);
        this.money = new MoneyScreen(policy);
        this.transactionAccounts = money;
        this.transactionReading = new KindImport<>(evidence.transactions(), DuplicateRegister::add, Transaction::at);
        // repeats within one log are real
        KindImport.@Nullable Noting<Access> noting = evidence.access().size() > 1 ? DuplicateRegister::add : null;
        this.accessReading = new KindImport<>(evidence.access(), noting, Access::at);
        this.accountReading = new KindImport<>(evidence.accounts(), DuplicateRegister::add, null);
        this.claimReading = new KindImport<>(evidence.claims(), DuplicateRegister::add, null);
        this.controlReading = new KindImport<>(evidence.controls(), DuplicateRegister::add, null);
        this.payoutReading = new KindImport<>(evidence.payouts(), DuplicateRegister::add, null);
    }

    FirstPass read() {
        List<Callable<Boolean>> work = List.of(
                this::readTransactions,
                () -> readKind(accessReading, access::accept, EvidenceKind.ACCESS),
                this::readSmall);
        crew.all(work);
        List<ImportResult> readings =
                kinds().flatMap(k -> k.readings().stream()).toList();
        refuseTwice(readings);
        keepWhatCounts();
        settle(readings);
        return this;
    }

    private boolean readTransactions() {
        readKind(transactionReading, money::accept, EvidenceKind.TRANSACTIONS);
        if (transactionReading.conflicts().stream().anyMatch(c -> c.choice() != null)) {
            screenAgain();
        }
        return true;
    }

    /// A row that a person has ruled out must not bring its account under suspicion. Undecided ones may: screening
    /// rather looks at one account too many.
    private void screenAgain() {
        Set<SourceLine> undecided = transactionReading.conflicts().stream()
                .filter(c -> c.choice() == null)
                .flatMap(c -> c.sides().stream())
                .map(s -> new SourceLine(s.file().index(), s.line()))
                .collect(Collectors.toSet());
        MoneyScreen again = new MoneyScreen(policy);
        transactionReading.readAgain(
                t -> {
                    if (transactionReading.duplicates().keeps(t.source()) || undecided.contains(t.source())) {
                        again.accept(t);
                    }
                },
                _ -> progress.accept(0));
        money = again;
    }

    private <T> boolean readKind(KindImport<T> reading, Consumer<? super T> sink, EvidenceKind kind) {
        reading.read(sink, progress, kind, evidence.request().choices());
        return true;
    }

    private boolean readSmall() {
        readKind(accountReading, accounts::add, EvidenceKind.ACCOUNTS);
        readKind(claimReading, claims::add, EvidenceKind.CLAIMS);
        readKind(controlReading, controls::add, EvidenceKind.CONTROLS);
        return readKind(payoutReading, _ -> {}, EvidenceKind.PAYOUTS);
    }

    /// In evidence order.
    private Stream<KindImport<?>> kinds() {
        return Stream.of(
                transactionReading, accessReading, accountReading, claimReading, controlReading, payoutReading);
    }

    private static void refuseTwice(List<ImportResult> readings) {
        Map<String, Receipt> seen = new HashMap<>();
        for (ImportResult reading : readings) {
            Receipt again = reading.receipt();
            Receipt first = seen.putIfAbsent(again.file().identity(), again);
            if (first != null) {
                throw new UnusableInput(again.file().path() + " has the same content as "
                        + first.file().path() + "; name each file once");
            }
        }
    }

    private void keepWhatCounts() {
        accounts.removeIf(a -> !accountReading.duplicates().keeps(a.source()));
        claims.removeIf(c -> !claimReading.duplicates().keeps(c.source()));
        controls.removeIf(c -> !controlReading.duplicates().keeps(c.source()));
    }

    private void settle(List<ImportResult> readings) {
        conflicts = kinds().flatMap(k -> k.conflicts().stream()).toList();
        Map<Integer, Receipt> settled = new TreeMap<>();
        kinds().forEach(kind -> kind.readings()
                .forEach(r -> settled.put(
                        r.receipt().file().index(), kind.duplicates().settle(r.receipt()))));
        List<FileCoverage> big = kinds().flatMap(k -> k.covered().stream()).toList();
        for (FileCoverage file : big) {
            List<String> notes = file.notes(big, evidence.request().zone());
            settled.computeIfPresent(
                    file.file().index(), (_, r) -> r.with(notes, file.coverage().gaps()));
        }
        noteChoicesWithoutFiles(settled);
        receipts = List.copyOf(settled.values());
        rejects = new ConflictRejects(conflicts).among(readings);
    }

    private void noteChoicesWithoutFiles(Map<Integer, Receipt> settled) {
        Set<EvidenceKind> read =
                settled.values().stream().map(r -> r.file().kind()).collect(Collectors.toSet());
        List<String> notes = evidence.request().choices().stream()
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
    void note(int file, String text) {
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
        accountReading.conflicts().forEach(c -> note.accept(c.key()));
        return access.accountCount() + (long) elsewhere.size();
    }

    KindImport<Transaction> transactionReading() {
        return transactionReading;
    }

    KindImport<Access> accessReading() {
        return accessReading;
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
