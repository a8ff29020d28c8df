package app.redress.casefile.session;

import app.redress.casefile.accounts.DecisionSteps;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.conflicts.ConflictDao;
import app.redress.casefile.conflicts.ConflictDecision;
import app.redress.casefile.conflicts.ConflictTables;
import app.redress.casefile.database.CaseJson;
import app.redress.casefile.estimates.EarlierRun;
import app.redress.casefile.estimates.EstimateDao;
import app.redress.casefile.estimates.PublishedBridge;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.estimates.PublishedEstimate.Draft;
import app.redress.casefile.limits.LimitDao;
import app.redress.casefile.limits.SeenLimits;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.EvidenceTables;
import app.redress.casefile.results.FindingsBasis;
import app.redress.casefile.results.ResultTables;
import app.redress.damages.Bridge;
import app.redress.damages.Contribution;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.RuledFindings;
import app.redress.decisions.Rulings;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.findings.Findings;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The estimates published from a case, and the bridges between them.
public final class EstimateLedger {
    private final CaseFile file;
    private final AuditLog audit;
    private final InstantSource clock;

    EstimateLedger(CaseFile file, AuditLog audit, InstantSource clock) {
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /// All published estimates in order of number.
    public List<PublishedEstimate> published() {
        return file.read(handle -> new EstimateDao(handle).all());
    }

    /// @throws UnusableInput when there is none with that number
    public PublishedEstimate published(int number) {
        return file.read(handle -> new EstimateDao(handle).published(number));
    }

    /// Contributions of accounts to a published estimate.
    public Collection<Contribution> contributions(int number) {
        return file.read(handle -> ContributionTables.published(handle, number)).values();
    }

    /// Current contributions of accounts to the figures.
    public Collection<Contribution> contributions() {
        return file.read(ContributionTables::current).values();
    }

    /// Whether a published estimate is unchanged since its publication.
    public boolean intact(int number) {
        return file.read(handle -> {
            PublishedEstimate kept = new EstimateDao(handle).published(number);
            String seal = seal(kept, ContributionTables.published(handle, number));
            return seal.equals(kept.seal()) && isLogged(handle, number, seal);
        });
    }

    private static boolean isLogged(Handle handle, int number, String seal) {
        return handle.createQuery("select count(*) from audit where action = :action and subject = :subject"
                                + " and detail like :seal")
                        .bind("action", Action.ESTIMATE_PUBLISHED.name())
                        .bind("subject", subject(number))
                        .bind("seal", "%" + seal + "%")
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /// Explains how one figure became another.
    ///
    /// @param from, to numbers of published estimates; null for the current state of the case
    /// @param definition definition for both sides; null for each one's own
    /// @throws UnusableInput when there is no such estimate, or `to` precedes `from`
    public Bridge bridge(@Nullable Integer from, @Nullable Integer to, @Nullable Definition definition) {
        if (from == null || to != null && to < from) {
            throw new UnusableInput(Message.of("estimate.order"));
        }
        return file.read(handle -> PublishedBridge.between(handle, from, to, definition));
    }

    /// The last run saved by that time; empty if unknown.
    public Optional<EarlierRun> runBy(Instant time) {
        return file.read(handle -> EarlierRun.by(handle, time));
    }

    /// The decisions on conflicting rows that were the latest at that time.
    public List<ConflictDecision> conflictDecisionsBy(Instant time) {
        return file.read(handle -> new ConflictDao(handle).by(time));
    }

    /// The decisions on the limits of the evidence that had been taken by that time.
    public SeenLimits limitsBy(Instant time) {
        return file.read(handle -> new LimitDao(handle).by(time));
    }

    /// The decisions about accounts in force at that time.
    public List<AccountDecision> accountDecisionsBy(Instant time) {
        return file.read(handle -> new DecisionSteps(handle).by(time));
    }

    /// A run's findings with these decisions applied.
    public static Findings decided(Findings engine, List<AccountDecision> decisions) {
        return FindingsBasis.of(engine)
                .map(basis -> RuledFindings.of(engine, Rulings.byAccount(decisions), basis.policy()))
                .orElse(engine);
    }

    /// Must be called after a run has been saved and decisions on its accounts apply again.
    void noteRun(Handle handle, RunChange change, @Nullable AnalysisInputs madeFrom) {
        long run = handle.attach(AuditDao.class).head().auditSeq();
        change.note(handle, run);
        if (madeFrom != null) {
            List<ConflictChoice> followed = ConflictTables.found(handle).stream()
                    .map(Conflict::choice)
                    .filter(Objects::nonNull)
                    .toList();
            EarlierRun.note(handle, run, clock.instant().truncatedTo(ChronoUnit.MICROS), madeFrom, followed);
        }
    }

    PublishedEstimate publish(Handle handle, Draft draft, Actor actor) {
        long decisionsTo = handle.attach(AuditDao.class).lockHead().auditSeq();
        EstimateDao dao = new EstimateDao(handle);
        checkUnchanged(handle, draft.seen());
        checkSuperseded(dao, draft);
        SortedMap<String, Contribution> accounts = ContributionTables.current(handle);
        PublishedEstimate unsealed = of(handle, dao.last() + 1, draft, actor, decisionsTo);
        PublishedEstimate sealed = sealed(unsealed, seal(unsealed, accounts));
        dao.insert(sealed);
        ContributionTables.publish(handle, sealed.number(), accounts.values());
        audit.append(handle, actor, Action.ESTIMATE_PUBLISHED, subject(sealed.number()), detail(sealed));
        return sealed;
    }

    private static String subject(int number) {
        return "estimate " + number;
    }

    private static String detail(PublishedEstimate estimate) {
        DamageEstimate stated = estimate.stated();
        return stated.definition() + "; " + stated.accounts() + " accounts; " + stated.amount() + " yen; as of "
                + stated.asOf() + "; SHA-256 " + estimate.seal()
                + (estimate.supersedes() == null
                        ? ""
                        : "; supersedes " + estimate.supersedes() + ": " + estimate.reason());
    }

    private static void checkUnchanged(Handle handle, DamageEstimate seen) {
        if (!ResultTables.estimates(handle).contains(seen)) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("estimate.changed"));
        }
    }

    private static void checkSuperseded(EstimateDao dao, Draft draft) {
        Integer old = draft.supersedes();
        if (old == null) {
            return;
        }
        if (draft.reason().isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("estimate.noReason", old));
        }
        Optional<PublishedEstimate> known = dao.find(old);
        if (known.isEmpty()) {
            throw new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("estimate.unknown", old));
        }
        Integer by = known.get().supersededBy();
        if (by != null) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("estimate.superseded", old, by));
        }
    }

    private PublishedEstimate of(Handle handle, int number, Draft draft, Actor actor, long decisionsTo) {
        record Basis(ZoneId zone, String policyText) {}
        Basis basis = handle.createQuery("select zone, policy_text from analysis")
                .map((row, _) -> new Basis(ZoneId.of(row.getString(1)), row.getString(2)))
                .one();
        return new PublishedEstimate(
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name(),
                draft.note().strip(),
                draft.seen().definition(),
                ResultTables.estimates(handle),
                basis.zone,
                basis.policyText,
                EvidenceTables.receipts(handle).stream()
                        .map(r -> new PublishedEstimate.File(
                                r.file().name(),
                                r.file().kind().name(),
                                r.file().sha256()))
                        .toList(),
                decisionsTo,
                draft.reservations(),
                draft.supersedes(),
                draft.reason().strip(),
                null,
                "");
    }

    private static PublishedEstimate sealed(PublishedEstimate e, String seal) {
        return new PublishedEstimate(
                e.number(),
                e.publishedAt(),
                e.publishedBy(),
                e.note(),
                e.definition(),
                e.figures(),
                e.zone(),
                e.policyText(),
                e.evidence(),
                e.decisionsTo(),
                e.reservations(),
                e.supersedes(),
                e.reason(),
                e.supersededBy(),
                seal);
    }

    /// Hash input: each part on its own line as JSON, whose quoting keeps the parts separate.
    private static String seal(PublishedEstimate e, SortedMap<String, Contribution> accounts) {
        MessageDigest digest = Sha256.digest();
        add(digest, List.of(e.number(), e.publishedAt(), e.publishedBy(), e.note(), e.definition()));
        add(digest, e.figures());
        add(digest, List.of(e.zone().getId(), e.policyText(), e.decisionsTo()));
        add(digest, e.evidence());
        add(digest, e.reservations());
        add(digest, List.of(e.supersedes() == null ? "" : e.supersedes(), e.reason()));
        accounts.values().forEach(one -> add(digest, one));
        return Sha256.hex(digest);
    }

    private static void add(MessageDigest digest, Object part) {
        digest.update((CaseJson.text(part) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
