package app.redress.casefile.session;

import app.redress.casefile.accounts.AskedAccounts;
import app.redress.casefile.accounts.LabelReader;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditAnchor;
import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.audit.SignInRefused;
import app.redress.casefile.conflicts.ConflictTables;
import app.redress.casefile.database.CaseClosed;
import app.redress.casefile.database.CaseDatabase;
import app.redress.casefile.database.CaseErrors;
import app.redress.casefile.database.CaseZone;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.database.Page;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.database.PassphraseHashing;
import app.redress.casefile.deadlines.CaseDeadlines;
import app.redress.casefile.deadlines.DeadlineTables;
import app.redress.casefile.limits.LimitDao;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.FreezeTables;
import app.redress.casefile.lists.ItemDue;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.lists.StageCount;
import app.redress.casefile.lists.WronglyFrozen;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.EventDao;
import app.redress.decisions.Labels;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.files.AtomicFiles;
import app.redress.findings.Findings;
import app.redress.people.Act;
import app.redress.people.Person;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// One case as one database file: the findings, people's decisions, and the audit log.
///
/// Safe to use from several threads; open in one place at a time.
public final class CaseFile extends CaseReadings implements AutoCloseable {
    private final CaseDatabase database;
    private final InstantSource clock;
    private final Gate gate;
    private final AuditLog audit;
    private final DecisionStores stores;
    private volatile CaseSession session;
    private final EstimateLedger ledger;
    private final UncertaintyResults uncertainty;
    private final ReadWriteLock turnOver = new ReentrantReadWriteLock();
    private volatile boolean closed;

    private CaseFile(CaseDatabase database, String osUser, InstantSource clock) {
        this.database = database;
        ItemDue.register(database.jdbi());
        this.clock = clock;
        this.gate = new Gate(osUser);
        this.audit = new AuditLog(database.jdbi(), clock, new AuditAnchor(database.file()));
        this.stores = DecisionStores.over(this, database, gate, audit, clock);
        this.session = new CaseSession(this, gate, null);
        this.ledger = new EstimateLedger(this, audit, clock);
        this.uncertainty = new UncertaintyResults(this, audit, clock);
    }

    /// Creates a case without findings.
    ///
    /// @param file path of the new file; `.mv.db` is appended if missing
    /// @param name display name of the case
    /// @param user of the operating system, noted in the audit log
    /// @throws UnusableInput if the file exists already or cannot be created
    public static CaseFile create(Path file, String name, String user, InstantSource clock) {
        requireName(name);
        return begun(CaseDatabase.create(file), name, user, clock);
    }

    /// Creates an encrypted case; its key is stored next to it in a file that ends in `.key`.
    ///
    /// @param passphrase passphrase of the case; null for an unencrypted one
    /// @param random source of the key
    /// @throws UnusableInput also when the passphrase is too short
    public static CaseFile create(
            Path file,
            String name,
            String user,
            InstantSource clock,
            @Nullable Passphrase passphrase,
            SecureRandom random) {
        if (passphrase == null) {
            return create(file, name, user, clock);
        }
        requireName(name);
        return begun(CaseDatabase.create(file, passphrase, random), name, user, clock);
    }

    static void requireName(String name) {
        if (name.isBlank()) {
            throw new UnusableInput(Message.of("case.noName"));
        }
    }

    private static CaseFile begun(CaseDatabase database, String name, String user, InstantSource clock) {
        try {
            CaseFile made = new CaseFile(database, user, clock);
            made.begin(name, clock.instant());
            return made;
        } catch (RuntimeException e) {
            discard(database);
            throw e;
        }
    }

    private void begin(String name, Instant at) {
        write(handle -> {
            handle.createUpdate("insert into redress_case values (1, :name, :at, 0, :genesis)")
                    .bind("name", name)
                    .bind("at", at)
                    .bind("genesis", AuditEntry.GENESIS)
                    .execute();
            audit.append(handle, gate.nobody(), Action.CASE_CREATED, name, "");
        });
    }

    /// Opens an existing case.
    ///
    /// @throws UnusableInput when it is open elsewhere, too new, damaged, or not a case
    public static CaseFile open(Path file, String user, InstantSource clock) {
        return open(file, user, clock, null);
    }

    /// Opens a case that may be encrypted.
    ///
    /// @param passphrase null for none; ignored for a case that is not encrypted
    /// @throws CaseLocked when the case wants a passphrase and this is none or another
    public static CaseFile open(Path file, String user, InstantSource clock, @Nullable Passphrase passphrase) {
        return new CaseFile(CaseDatabase.open(file, passphrase, new OlderCase()), user, clock);
    }

    /// Checks before long work that its result can be saved in this case with this passphrase.
    ///
    /// @throws CaseLocked when the case needs a passphrase and this one is missing or wrong
    /// @throws UnusableInput when the case does not exist yet and the passphrase is too short
    public static void checkPassphrase(Path file, @Nullable Passphrase passphrase) {
        CaseDatabase.checkPassphrase(file, passphrase);
    }

    /// Whether the case is encrypted.
    public boolean encrypted() {
        return database.encrypted();
    }

    /// The people who can or could sign in; empty until the case has an owner.
    public List<Person> people() {
        return read(Staff::all);
    }

    /// Creates the first person of the case, a manager, and signs them in.
    ///
    /// @throws app.redress.worklist.DecisionRefused if the case has people already
    public CaseSession makeOwner(String name, Passphrase passphrase, PassphraseHashing hashing) {
        PassphraseHashing.Hash hash = hashing.hash(passphrase);
        write(handle -> {
            stores.staff().owner(handle, name, hash);
            stores.staff().signedIn(handle, name);
        });
        return seated(name);
    }

    /// Signs a person in. Actions through this file without an explicit session use the latest one.
    ///
    /// @throws SignInRefused when name or passphrase is wrong
    public CaseSession signIn(String name, Passphrase passphrase) {
        checkPerson(name, passphrase);
        write(handle -> stores.staff().signedIn(handle, name));
        return seated(name);
    }

    private CaseSession seated(String name) {
        CaseSession fresh = new CaseSession(
                this, gate, read(handle -> Staff.find(handle, name)).orElseThrow());
        session = fresh;
        return fresh;
    }

    /// Signs out; the case can still be read.
    public void signOut() {
        session.end();
        session = new CaseSession(this, gate, null);
    }

    /// The latest session; before any sign-in, an anonymous one.
    public CaseSession session() {
        return session;
    }

    /// @throws SignInRefused when name or passphrase is wrong; the attempt is in the audit log
    void checkPerson(String name, Passphrase passphrase) {
        boolean right = read(handle -> Staff.hashOf(handle, name))
                .map(hash -> hash.matches(passphrase))
                .orElse(false);
        if (!right) {
            write(handle -> stores.staff().refused(handle, name));
            throw new SignInRefused(Message.of("signIn.wrong"));
        }
    }

    /// Closes a new case and deletes its files.
    public void discard() {
        close();
        discard(database);
    }

    private static void discard(CaseDatabase database) {
        database.discard();
        AtomicFiles.deleteQuietly(AuditAnchor.fileOf(database.file()));
    }

    @Override
    Instant now() {
        return clock.instant();
    }

    /// Path of the case.
    @Override
    public Path file() {
        return database.file();
    }

    /// Replaces the findings, all or nothing; people's decisions stay.
    ///
    /// A review lapses when its amount has changed; what was approved, exported or paid stays, and the difference
    /// becomes a separate item. Both are recorded in the audit log.
    ///
    /// @throws Progress.Cancelled if cancelled; the case is unchanged
    public void save(Findings findings, Progress progress) {
        save(findings, null, progress);
    }

    /// Replaces the findings and records their inputs.
    public void save(Findings findings, @Nullable AnalysisInputs madeFrom, Progress progress) {
        save(session, findings, madeFrom, progress);
    }

    public void save(CaseSession by, Findings findings, @Nullable AnalysisInputs madeFrom, Progress progress) {
        save(by, findings, madeFrom, null, progress);
    }

    /// @param asked an account that a person had reconstructed for these findings; null for none
    public synchronized void save(
            CaseSession by,
            Findings findings,
            @Nullable AnalysisInputs madeFrom,
            @Nullable String asked,
            Progress progress) {
        write(handle -> {
            Actor actor = gate.admit(handle, by, Act.ANALYSE);
            RunChange change = RunChange.from(handle);
            if (asked != null) {
                stores.askedAccounts().add(handle, asked, actor);
            }
            new FindingsWriter(handle, progress).write(findings, madeFrom);
            audit.append(handle, actor, Action.ANALYSIS_SAVED, findings.basis().policyName(), detail(findings));
            stores.accountDecisions().reapply(handle, findings, actor);
            stores.items().follow(handle, actor);
            DeadlineTables.refresh(handle);
            stores.freezes().frozen(handle, findings.accounts(), actor);
            ledger.noteRun(handle, change, madeFrom);
            progress.checkCancelled();
        });
        database.compactOnClose();
        emptyIdleEvents();
    }

    /// Empties the unused event table. Truncating is instant but not transactional, so no query may be running.
    private void emptyIdleEvents() {
        turnOver.writeLock().lock();
        try {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "truncate table " + EventDao.current(handle).other().table()));
        } finally {
            turnOver.writeLock().unlock();
        }
    }

    private static String detail(Findings findings) {
        String evidence = findings.evidence().receipts().stream()
                .map(receipt -> receipt.file().sha256())
                .collect(Collectors.joining(" "));
        return "as of " + findings.basis().asOf() + "; " + findings.accounts().size() + " candidates; evidence "
                + evidence;
    }

    /// Notes that the case was made of a backup, so that nothing is sealed before a manager says what was sealed since.
    void noteRestored(CaseBackup.Manifest backup) {
        stores.upkeep().noteRestored(backup);
    }

    /// All decisions about conflicting rows, for the next run.
    public List<ConflictChoice> conflictChoices() {
        return read(ConflictTables::choices);
    }

    /// All decisions on the period and the ceiling of the evidence, for the next run.
    public SeenLimits limits() {
        return read(handle -> new LimitDao(handle).all());
    }

    /// The decisions that the findings are based on.
    public List<ConflictChoice> countedChoices() {
        return read(ConflictTables::found).stream()
                .map(Conflict::choice)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The item of a channel that can be decided on: an open one if there is one, otherwise a settled one.
    public Optional<CaseItem> item(String account, Channel channel) {
        return read(handle -> ItemTable.latest(handle, account, channel));
    }

    @Override
    public Page<WronglyFrozen> wronglyFrozen(ListQuery query) {
        return read(handle -> FreezeTables.wrongly(handle, query, clock.instant()));
    }

    @Override
    public List<StageCount> stages(ItemFilter filter) {
        return read(handle -> ItemTable.stages(handle, filter, clock.instant(), CaseZone.of(handle)));
    }

    @Override
    public CaseDeadlines deadlines() {
        return read(handle -> CaseDeadlines.of(handle, clock.instant()));
    }

    DecisionStores stores() {
        return stores;
    }

    /// The published estimates.
    public EstimateLedger ledger() {
        return ledger;
    }

    /// What reviews and estimates of growth said.
    public UncertaintyResults uncertainty() {
        return uncertainty;
    }

    /// Who did what so far.
    public AuditLog audit() {
        return audit;
    }

    /// Accounts that people had reconstructed though nothing chose them, and when they were asked for.
    public SortedMap<String, Instant> askedAccounts() {
        return read(AskedAccounts::all);
    }

    /// What people decided so far, as examples for the next run.
    public Labels labels() {
        return read(LabelReader::read);
    }

    @Override
    public void close() {
        closed = true;
        database.close();
    }

    /// Reads a consistent state of the case, even while another thread saves.
    ///
    /// @throws CaseClosed when the case is closed, or was before the answer was there
    @Override
    <T> T read(Function<Handle, T> question) {
        turnOver.readLock().lock();
        try {
            return database.jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, question::apply);
        } catch (RuntimeException failure) {
            throw closed ? new CaseClosed(failure) : failure;
        } finally {
            turnOver.readLock().unlock();
        }
    }

    /// Atomic and durable: on disk before it returns.
    void write(HandleConsumer<SQLException> work) {
        try {
            database.requireThere();
            database.jdbi().useTransaction(work);
            database.sync();
            database.requireThere();
            audit.anchor();
        } catch (SQLException e) {
            throw CaseErrors.notSaved(file(), e);
        } catch (RuntimeException e) {
            throw CaseErrors.isStorageFailure(e) ? CaseErrors.notSaved(file(), e) : e;
        }
    }
}
