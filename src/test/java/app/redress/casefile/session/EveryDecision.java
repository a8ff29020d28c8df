package app.redress.casefile.session;

import app.redress.attribution.timeline.EventKeys;
import app.redress.bench.DamageDefinition;
import app.redress.casefile.accounts.ReportedAccount;
import app.redress.casefile.audit.SignInRefused;
import app.redress.casefile.database.Passphrase;
import app.redress.casefile.deadlines.DeadlineChoice;
import app.redress.casefile.deadlines.DeadlineMark;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.limits.EvidenceLimit;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.query.AccountGrouping;
import app.redress.casefile.query.AccountSort;
import app.redress.casefile.query.AccountState;
import app.redress.casefile.query.SavedView;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.EventDao;
import app.redress.damages.AccountFinding;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.LedgerFixture;
import app.redress.deadlines.RulePackReader;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.decisions.DecisionSubject.Kind;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.Reason;
import app.redress.domain.Sha256;
import app.redress.domain.Tier;
import app.redress.domain.Tracing;
import app.redress.domain.Verdict;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.findings.Findings;
import app.redress.inference.AuditResult;
import app.redress.inference.Estimate;
import app.redress.inference.Growth;
import app.redress.inference.Overstatement;
import app.redress.inference.Proportion;
import app.redress.inference.ReviewedSample;
import app.redress.inference.UnseenVictims;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import app.redress.people.Role;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.FreezeItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A session of work on a case by several people that makes every call of the store which writes, each step one
/// transaction, the same each time. What must hold whenever the power fails or the process is killed is tried on it.
final class EveryDecision {
    private static final int ACCOUNTS = 12;
    private static final Instant END = Instant.parse("2019-07-04T00:00:00Z");
    private static final String WHY = "because";

    private final CaseFile file;
    private final Path folder;
    private final Runnable acknowledged;
    private final CaseSession analyst;
    private final CaseSession manager;
    private final CaseSession finance;
    private final Set<String> calls = new TreeSet<>();

    /// Signs everybody in, which is no step of the session.
    ///
    /// @param folder for files that come and go
    /// @param acknowledged called after each step
    EveryDecision(CaseFile file, Path folder, Runnable acknowledged) {
        this.file = file;
        this.folder = folder;
        this.acknowledged = acknowledged;
        Sessions people = new Sessions(file);
        manager = people.as("Mori");
        analyst = people.as("Sato", Role.ANALYST);
        finance = people.as("Suzuki", Role.FINANCE);
    }

    /// A case in which the session can begin.
    static CaseFile prepare(Path place) {
        CaseFile file = CaseFile.create(place, "case", "os", CaseFileSaveTest.CLOCK);
        file.save(findings(false), Progress.NONE);
        file.noteRestored(new CaseBackup.Manifest(END, "ab", 1, "ab"));
        Sessions people = new Sessions(file);
        people.as("Mori");
        people.as("Sato", Role.ANALYST);
        people.as("Suzuki", Role.FINANCE);
        return file;
    }

    /// The calls made so far.
    Set<String> calls() {
        return calls;
    }

    void run() {
        review();
        judge();
        contradictions();
        freezes();
        claims();
        pay();
        analyseAgain();
        takeBack();
        publish();
        keep();
        upkeep();
    }

    private void does(String call, Runnable step) {
        step.run();
        calls.add(call);
        acknowledged.run();
    }

    private static String account(int number) {
        return "U%02d".formatted(number);
    }

    /// @param later whether more evidence has come: U01 was its owner's own doing, U02 and U09 lost less, U10 was no
    /// takeover
    private static Findings findings(boolean later) {
        List<AccountFinding> found = new ArrayList<>();
        List<CompensationItem> items = new ArrayList<>();
        List<FreezeItem> freeze = new ArrayList<>();
        for (int i = 1; i <= ACCOUNTS; i++) {
            AccountFinding finding = finding(i, later);
            found.add(finding);
            finding.damages()
                    .point()
                    .due()
                    .forEach((channel, yen) -> items.add(new CompensationItem(
                            finding.account(), channel, yen, Reason.of("drained", 1), Status.PROPOSED)));
            freeze.add(new FreezeItem(i, finding.account(), 100, Reason.of("drained", 1), FreezeItem.Status.PROPOSED));
        }
        long due = items.stream().mapToLong(CompensationItem::amount).sum();
        DamageEstimate estimate = new DamageEstimate(
                Definition.EVIDENCE, items.size(), due, due, due, due, null, END, "FRAUD_FIRST", "test", List.of());
        Findings random = new RandomFindings(3, 2, 2).make();
        return new Findings(
                new Findings.Basis(END, ZoneOffset.UTC, "standard", ""),
                random.evidence(),
                found,
                new Findings.Figures(List.of(estimate), List.of(), List.of()),
                new Findings.Lists(items, freeze));
    }

    private static AccountFinding finding(int number, boolean later) {
        boolean less = later && (number == 2 || number == 9);
        boolean own = later && (number == 1 || number == 10);
        LedgerFixture book = new LedgerFixture(account(number), 5_000)
                .at("2019-07-03T00:05:00Z")
                .tier(own ? Tier.CLEARED : Tier.CONFIRMED, 0.9)
                .pay(own ? Verdict.OWNER : Verdict.UNAUTHORISED, less ? 600 : 1_000 + number)
                .pay(Verdict.OWNER, 10);
        if (number <= 4) {
            book.claim(number == 1 ? Long.valueOf(1_001) : null);
        }
        return new AccountFinding(book.timeline(), book.damages(Tracing.FRAUD_FIRST));
    }

    private CaseItem item(int account, int part) {
        return finance.payouts().itemsOf(account(account)).stream()
                .filter(item -> item.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private void takes(CaseSession who, CaseItem item, Status to) {
        does("CaseSession.decide(long,int,Status,String)", () -> who.decide(item.id(), item.version(), to, WHY));
    }

    private void review() {
        for (int i = 1; i <= ACCOUNTS; i++) {
            String account = account(i);
            does(
                    "CaseSession.decide(String,Channel,Status,String)",
                    () -> analyst.decide(account, Channel.BALANCE, Status.REVIEWED, ""));
        }
        for (int i = 1; i <= 4; i++) {
            takes(manager, item(i, 0), Status.APPROVED);
        }
        List<Long> ids =
                IntStream.rangeClosed(5, 7).mapToObj(i -> item(i, 0).id()).toList();
        does(
                "CaseSession.decideAll(List,Status,String)",
                () -> manager.decideAll(
                        manager.preview(ItemFilter.ALL, ids, Status.APPROVED).items(), Status.APPROVED, ""));
        takes(analyst, item(8, 0), Status.ON_HOLD);
        takes(analyst, item(11, 0), Status.REJECTED);
        takes(analyst, item(8, 0), Status.PROPOSED);
    }

    private static String choice(Kind kind) {
        return switch (kind) {
            case TIER -> "POSSIBLE";
            case WINDOWS -> "2019-07-03T00:00:00Z/2019-07-03T01:00:00Z/DECIDED";
            case VERDICT -> "LIKELY";
            case NOTE -> "a note";
            case TAGS -> "tag";
            case ASSIGNEE -> "Mori";
            case DONE, HOLD -> "yes";
        };
    }

    private void judge() {
        for (Kind kind : Kind.values()) {
            DecisionSubject subject = kind == Kind.VERDICT
                    ? DecisionSubject.verdictOn(EventKeys.of(
                                    file.account("U10").orElseThrow().timeline().events())
                            .getFirst())
                    : new DecisionSubject(kind, "");
            DecisionRequest request = new DecisionRequest("U10", subject, choice(kind), WHY, 0);
            does("CaseSession.decideAccounts(List)", () -> analyst.decideAccounts(List.of(request)));
        }
        does("CaseSession.undo()", analyst::undo);
        does("CaseSession.redo()", analyst::redo);
        does("CaseSession.undo()", analyst::undo);
    }

    private void contradictions() {
        Conflict conflict = file.conflicts().getFirst();
        ConflictChoice first = ConflictChoice.of(conflict, conflict.sides().getFirst());
        String call = "CaseSession.decideConflicts(List,String)";
        does(call, () -> analyst.decideConflicts(List.of(file.seenConflicts().decide(first)), WHY));
        does(call, () -> analyst.decideConflicts(List.of(file.seenConflicts().withdraw(conflict)), WHY));
        does(
                "CaseSession.decideLimits(List,String)",
                () -> analyst.decideLimits(List.of(file.limits().decide(EvidenceLimit.TO, "2020-01-01")), WHY));
        does("CaseSession.undoLimits()", analyst::undoLimits);
    }

    private void freezes() {
        FreezeItem.Status requested = FreezeItem.Status.REQUESTED;
        does("CaseSession.decideFreeze(String,Status,String)", () -> analyst.decideFreeze("U01", requested, ""));
        does("CaseSession.decideFreeze(String,int,Status,String)", () -> analyst.decideFreeze("U02", 0, requested, ""));
        does("CaseFreezes.decide(List,Status,String)", () -> analyst.freezes()
                .decide(
                        analyst.freezes()
                                .preview(List.of("U03", "U04"), requested, false)
                                .rows(),
                        requested,
                        ""));
        does("CaseFreezes.readBack(Map,String)", () -> analyst.freezes()
                .readBack(Map.of("U01", END.minusSeconds(60)), "accounts.csv"));
        does(
                "CaseSession.decideFreeze(String,Status,String)",
                () -> manager.decideFreeze("U01", FreezeItem.Status.RELEASED, WHY));
    }

    private void claims() {
        does("CaseClaims.decide(String,int,ClaimStatus,String)", () -> analyst.claims()
                .decide("U01", 0, ClaimStatus.ACCEPTED, WHY));
        does("CaseClaims.decideAll(List,ClaimStatus,String)", () -> analyst.claims()
                .decideAll(
                        analyst.claims()
                                .preview(List.of("U02"), ClaimStatus.REJECTED, true)
                                .rows(),
                        ClaimStatus.REJECTED,
                        WHY));
        does("CaseClaims.link(String,int,String,String)", () -> analyst.claims().link("U03", 0, "U04", WHY));
        does("CaseClaims.told(Map,String)", () -> analyst.claims().told(Map.of("U05", END), "letter"));
        does("CaseClaims.toldAll(List,Instant,String)", () -> analyst.claims()
                .toldAll(List.of(new AccountStep.Row("U06", 0, 0)), END, "letter"));
    }

    private void pay() {
        SealRequest request = Payments.request(
                1,
                PayoutFormat.CSV,
                Channel.BALANCE,
                Payments.recipients(IntStream.rangeClosed(1, ACCOUNTS)
                        .mapToObj(EveryDecision::account)
                        .toList()));
        CasePayouts payouts = finance.payouts();
        does("CasePayouts.takeOutside(List,String)", () -> manager.payouts()
                .takeOutside(List.of(sealedSinceTheBackup(item(12, 0))), ""));
        does(
                "CasePayouts.seal(SealRequest,BatchContent)",
                () -> payouts.seal(request, Payments.content(PayoutFormat.CSV)));
        does("CasePayouts.export(UUID)", () -> payouts.export(request.id()));
        String lines = "item_id,account_id,amount,status,reason\n" + line(1, "PAID") + line(2, "PAID")
                + line(3, "FAILED") + ",U04,1004,PAID,\n";
        does("CasePayouts.read(Path,Outcome)", () -> payouts.read(returned("back.csv", lines), null));
        PayoutQuestion asked = payouts.questions().getFirst();
        does(
                "CasePayouts.answer(String,int,Long)",
                () -> payouts.answer(asked.sha256(), asked.place(), asked.ids().getFirst()));
        String refused = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                + "<OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>"
                + "</CstmrPmtStsRpt></Document>";
        does("CasePayouts.read(Path,Outcome)", () -> payouts.read(returned("refused.xml", refused), null));
        PayoutQuestion whole = payouts.questions().getFirst();
        does(
                "CasePayouts.answerAll(String,int,UUID)",
                () -> payouts.answerAll(whole.sha256(), whole.place(), request.id()));
    }

    private static OutsideBatch sealedSinceTheBackup(CaseItem item) {
        return Payments.outside(
                9, List.of(new PayoutItem(item.id(), item.account(), item.channel(), item.amount())), 99);
    }

    private String line(int account, String status) {
        return item(account, 0).id() + "," + account(account) + "," + (1_000 + account) + "," + status + ",r\n";
    }

    private Path returned(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void analyseAgain() {
        does(
                "CaseSession.save(Findings,AnalysisInputs,Progress)",
                () -> analyst.save(findings(true), inputs(), Progress.NONE));
        does(
                "CaseSession.saveAsked(String,Findings,AnalysisInputs,Progress)",
                () -> analyst.saveAsked("U12", findings(true), inputs(), Progress.NONE));
    }

    private static AnalysisInputs inputs() {
        return new AnalysisInputs(List.of(), "UTC", END, "", "", List.of());
    }

    /// What U01 and U02 were paid too much comes back, or is waived.
    private void takeBack() {
        takes(analyst, item(1, 1), Status.REVIEWED);
        takes(manager, item(1, 1), Status.APPROVED);
        takes(finance, item(1, 1), Status.RECOVERED);
        takes(analyst, item(2, 1), Status.REVIEWED);
        takes(manager, item(2, 1), Status.WAIVED);
    }

    private void publish() {
        DamageEstimate now = file.estimates().getFirst();
        String call = "CaseSession.publish(Draft)";
        does(call, () -> manager.publish(PublishedEstimate.Draft.of(now, "note", List.of())));
        does(call, () -> manager.publish(new PublishedEstimate.Draft(now, "", List.of(), 1, WHY)));
    }

    private void keep() {
        AuditResult result = new AuditResult(
                120,
                0,
                1_000,
                new Estimate(10, 1, 8, 12),
                new Overstatement(0, 1_650_000),
                Map.of(Tier.CONFIRMED, new Proportion(60, 60)),
                60,
                null,
                null,
                null);
        Growth growth = new Growth(30, 0, 20, 10, 0, UnseenVictims.twoLists(30, 20, 10), null, null, 30, null);
        does("CaseSession.drewSample(String,long,int,String)", () -> analyst.drewSample("ab", 7, 120, "cd"));
        does(
                "CaseSession.keep(Instant,ReviewedSample)",
                () -> analyst.keep(END, new ReviewedSample(7, 120, "ab", "cd", result)));
        does("CaseSession.keep(Instant,String,Growth)", () -> analyst.keep(END, "ab", growth));
        does(
                "CaseSession.saveDefinition(String,DamageDefinition)",
                () -> analyst.saveDefinition(
                        "press", DamageDefinition.ofDay(1, 1, LocalTime.MIDNIGHT, ZoneOffset.UTC)));
        does("CaseSession.removeDefinition(String)", () -> analyst.removeDefinition("press"));
        does(
                "CaseSession.chooseDeadlines(Request)",
                () -> manager.chooseDeadlines(new DeadlineChoice.Request(
                        List.of(
                                RulePackReader.text("eu-psd2"),
                                RulePackReader.text("us-reg-e"),
                                RulePackReader.text("jp-ppc")),
                        END,
                        null,
                        WHY,
                        0)));
        DeadlineMark.Rule reported = DeadlineMark.Rule.typed("jp-ppc.preliminary");
        does(
                "CaseSession.markDeadline(Request)",
                () -> manager.markDeadline(new DeadlineMark.Request(reported, END, WHY, 0)));
        does(
                "CaseSession.markDeadline(Request)",
                () -> manager.markDeadline(new DeadlineMark.Request(reported, null, "not sent after all", 1)));
        SavedView view = new SavedView(
                "mine",
                "",
                Set.of(Tier.CONFIRMED),
                AccountState.ANY,
                AccountSort.ACCOUNT,
                false,
                AccountGrouping.values()[0]);
        does("CaseSession.keep(SavedView)", () -> analyst.keep(view));
        does("CaseSession.removeView(String)", () -> analyst.removeView("mine"));
    }

    private void upkeep() {
        Passphrase secret = Passphrase.of(Sessions.SECRET);
        does("CaseSession.exported(String,long,long,String)", () -> analyst.exported("a.csv", 1, 1, "ab"));
        does("CaseReports.add(Request)", () -> analyst.reports()
                .add(new ReportedAccount.Request("U01", END.minusSeconds(60), END, WHY)));
        does("CaseReports.remove(String)", () -> analyst.reports().remove("U01"));
        does("CaseSession.exportedReport(String,String)", () -> analyst.exportedReport("report", "ab"));
        does("CaseSession.exportedAudit(long)", () -> manager.exportedAudit(1));
        does("CaseSession.rename(String)", () -> manager.rename("another"));
        does("CaseSession.backUp(Path)", () -> manager.backUp(folder.resolve("backup.zip")));
        does(
                "CaseSession.addPerson(String,Role,Passphrase,PassphraseHashing)",
                () -> manager.addPerson("Endo", Role.ANALYST, secret, Sessions.QUICK));
        does("CaseSession.changePerson(String,Role,boolean)", () -> manager.changePerson("Endo", Role.FINANCE, true));
        does(
                "CaseSession.resetPassphrase(String,Passphrase,PassphraseHashing)",
                () -> manager.resetPassphrase("Endo", secret, Sessions.QUICK));
        does(
                "CaseSession.changeOwnPassphrase(Passphrase,Passphrase,PassphraseHashing)",
                () -> finance.changeOwnPassphrase(secret, Passphrase.of("another one for tests"), Sessions.QUICK));
        does("refused sign-in", () -> {
            try {
                file.signIn("Sato", Passphrase.of("a wrong one for tests"));
            } catch (SignInRefused refused) {
                // the audit log tells of it
            }
        });
    }

    /// A hash of everything that the case holds, by table; of passphrases not their own hashes, which differ each time.
    /// The idle table of events is left out: it is emptied behind a save, and once more before it is used.
    static Map<String, String> picture(CaseFile file) {
        return file.read(handle -> {
            Map<String, String> hashes = new TreeMap<>();
            List<String> tables = handle.createQuery("select table_name from information_schema.tables"
                            + " where lower(table_schema) = 'public' order by table_name")
                    .mapTo(String.class)
                    .list();
            String idle = EventDao.current(handle).other().table();
            tables.removeIf(idle::equalsIgnoreCase);
            for (String table : tables) {
                MessageDigest digest = Sha256.digest();
                handle.createQuery("select * from \"" + table + "\"").map((row, _) -> line(row)).stream()
                        .sorted()
                        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
                hashes.put(table, Sha256.hex(digest).substring(0, 16));
            }
            return hashes;
        });
    }

    private static String line(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            if (!name.equalsIgnoreCase("salt") && !name.equalsIgnoreCase("passphrase_hash")) {
                line.append(name).append('=').append(row.getString(i)).append("; ");
            }
        }
        return line.toString();
    }

    /// The statuses of all items now.
    Set<Status> statuses() {
        Set<Status> all = new TreeSet<>();
        file.read(ItemTable::all).forEach(item -> all.add(item.status()));
        return all;
    }
}
