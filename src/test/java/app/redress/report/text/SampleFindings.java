package app.redress.report.text;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.Figures;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Access;
import app.redress.domain.Channel;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Verdict;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.findings.Findings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.MuleItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A case small enough to check by hand: one account charged 90,000 and spent 90,400, one frozen in time, one
/// cleared.
public final class SampleFindings {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final EvidenceFile TRANSACTIONS = new EvidenceFile(
            0, "transactions.csv", "/evidence/transactions.csv", EvidenceKind.TRANSACTIONS, hash('a'), 4096);
    private static final EvidenceFile ACCESS =
            new EvidenceFile(1, "access <night>.csv", "/evidence/access.csv", EvidenceKind.ACCESS, hash('b'), 8192);

    private SampleFindings() {}

    public static Findings small() {
        return of(List.of(drained(), frozen(), cleared()), List.of(reject()));
    }

    public static Findings of(List<AccountFinding> accounts, List<Reject> rejects) {
        return new Findings(
                new Findings.Basis(
                        at("2019-07-04T06:00"), TOKYO, "standard 1", "threshold = 10000\nzone = Asia/Tokyo\n"),
                new Findings.Evidence(1200, receipts(), rejects, List.of(conflict()), controls()),
                accounts,
                new Findings.Figures(estimates(), hourly(), breakdown()),
                new Findings.Lists(
                        List.of(
                                new CompensationItem(
                                        "A-001",
                                        Channel.CARD,
                                        90_000,
                                        reason("basis.CARD", "90000", "CONFIRMED"),
                                        CompensationItem.Status.PROPOSED),
                                new CompensationItem(
                                        "A-001",
                                        Channel.BALANCE,
                                        400,
                                        reason("basis.BALANCE", "400", "CONFIRMED"),
                                        CompensationItem.Status.PROPOSED),
                                new CompensationItem(
                                        "A-002",
                                        Channel.CARD,
                                        90_000,
                                        reason("basis.CARD", "90000", "CONFIRMED"),
                                        CompensationItem.Status.PROPOSED)),
                        List.of(
                                new FreezeItem(
                                        1,
                                        "A-002",
                                        60_000,
                                        reason("freeze.RECENT.card", "30000", "PROBABLE", "30000"),
                                        FreezeItem.Status.PROPOSED),
                                new FreezeItem(
                                        2,
                                        "A-001",
                                        30_000,
                                        reason("someNewCode", "x", "y"),
                                        FreezeItem.Status.PROPOSED)),
                        List.of(
                                new MuleItem(
                                        "A-009",
                                        MuleItem.Kind.MULE,
                                        150_000,
                                        List.of("A-001", "A-002"),
                                        20_000,
                                        true,
                                        at("2019-07-03T10:00"),
                                        at("2019-07-03T11:30")),
                                new MuleItem(
                                        "B-777",
                                        MuleItem.Kind.RECEIVER,
                                        400,
                                        List.of("A-001"),
                                        400,
                                        false,
                                        at("2019-07-03T10:00"),
                                        at("2019-07-03T10:00")))));
    }

    private static List<Receipt> receipts() {
        return List.of(
                new Receipt(
                        TRANSACTIONS,
                        new LineCounts(10, 1, 0, 7, 0, 0, 1, 1),
                        List.of(new Receipt.Sum("CHARGE", 3, 185_000), new Receipt.Sum("PAYMENT", 4, 150_400)),
                        at("2019-07-01T09:00"),
                        at("2019-07-03T12:00"),
                        "UTF-8",
                        ",",
                        "Asia/Tokyo",
                        "canonical",
                        List.of(Message.plain("the last line has no line end")),
                        List.of(new Receipt.Gap(at("2019-07-01T13:00"), at("2019-07-02T09:00"), 24))),
                new Receipt(
                        ACCESS,
                        new LineCounts(5, 1, 0, 4, 0, 0, 0, 0),
                        List.of(new Receipt.Sum("LOGIN", 4, 0)),
                        null,
                        null,
                        "UTF-8",
                        ",",
                        "Asia/Tokyo",
                        "canonical",
                        List.of(),
                        List.of()));
    }

    static Conflict conflict() {
        return new Conflict(EvidenceKind.TRANSACTIONS, "-T7", List.of(side(4, "500"), side(6, "501")), null);
    }

    private static Conflict.Side side(long line, String yen) {
        return new Conflict.Side(
                TRANSACTIONS,
                line,
                line,
                "-T7,A-001," + yen,
                List.of(
                        new ImportPreview.Cell(ExportColumn.TRANSACTION_ID, "-T7", "-T7"),
                        new ImportPreview.Cell(ExportColumn.AMOUNT, yen, yen)));
    }

    static Reject reject() {
        return new Reject(
                TRANSACTIONS,
                8,
                8,
                "amount",
                Message.plain("not a number of yen"),
                Message.plain("check the row"),
                "T9,A-001,2019-07-03,\"9,0x0\"\nnext");
    }

    private static AccountFinding drained() {
        List<JudgedEvent> events = List.of(
                judged(
                        login("A-001", "2019-07-03T02:10", 2),
                        Verdict.UNAUTHORISED,
                        0.98765,
                        400,
                        reason("foreign", "CN")),
                judged(
                        money("T1", "A-001", "2019-07-03T02:12", Transaction.Type.CHARGE, 90_000, 2),
                        Verdict.UNAUTHORISED,
                        0.99,
                        90_400,
                        reason("hugeForAccount", "90000", "2000")),
                judged(
                        money("T2", "A-001", "2019-07-03T02:40", Transaction.Type.PAYMENT, 90_400, 3),
                        Verdict.LIKELY,
                        0.75,
                        0,
                        reason("drained", "0"),
                        reason("convertible", "たばこ")));
        Figures figures = new Figures(
                Map.of(Method.CREDIT_CARD, 90_000L),
                0,
                90_400,
                400,
                0,
                Map.of(Channel.CARD, 90_000L, Channel.BALANCE, 400L),
                90_400,
                0);
        return finding(
                "A-001",
                Tier.CONFIRMED,
                0.998,
                events,
                new Ledger(400, false, 90_000, 0, 0, 90_400, 0, 0, List.of()),
                new AccountDamages("A-001", figures, 90_000, 90_300, 90_400),
                reason("foreign", "CN"),
                reason("screened.sameDayChargeAndSpend"));
    }

    private static AccountFinding frozen() {
        List<JudgedEvent> events = List.of(
                judged(
                        money("T3", "A-002", "2019-07-03T03:00", Transaction.Type.CHARGE, 90_000, 4),
                        Verdict.UNAUTHORISED,
                        1,
                        90_000),
                judged(
                        money("T4", "A-002", "2019-07-03T03:20", Transaction.Type.PAYMENT, 60_000, 5),
                        Verdict.UNAUTHORISED,
                        1,
                        30_000));
        Figures figures = new Figures(
                Map.of(Method.CREDIT_CARD, 90_000L), 0, 60_000, 0, 30_000, Map.of(Channel.CARD, 90_000L), 60_000, 0);
        return finding(
                "A-002",
                Tier.PROBABLE,
                0.9,
                events,
                new Ledger(0, true, 90_000, 0, 0, 60_000, 0, 30_000, List.of()),
                new AccountDamages("A-002", figures, 90_000, 90_000, 90_000),
                reason("stuffingSource", "203.0.113.7", "412", "9"));
    }

    private static AccountFinding cleared() {
        List<JudgedEvent> events = List.of(judged(
                money("=T5", "A-003", "2019-07-02T12:00", Transaction.Type.CHARGE, 5_000, 6),
                Verdict.OWNER,
                0.01,
                5_000));
        return finding(
                "A-003",
                Tier.CLEARED,
                0.02,
                events,
                new Ledger(0, true, 0, 5_000, 0, 0, 0, 5_000, List.of()),
                new AccountDamages("A-003", Figures.NONE, 0, 0, 0));
    }

    private static AccountFinding finding(
            String account,
            Tier tier,
            double probability,
            List<JudgedEvent> events,
            Ledger ledger,
            AccountDamages damages,
            Reason... signals) {
        List<CompromiseWindow> windows = tier.isVictim()
                ? List.of(new CompromiseWindow(
                        events.getFirst().event().at(), at("2019-07-03T12:00"), CompromiseWindow.Closing.EVIDENCE_ENDS))
                : List.of();
        return new AccountFinding(
                new AccountTimeline(
                        account, tier, probability, windows, events, ledger, List.of(signals), null, List.of()),
                damages);
    }

    static JudgedEvent judged(
            app.redress.domain.Event event, Verdict verdict, double probability, long balance, Reason... reasons) {
        return new JudgedEvent(event, verdict, probability, List.of(reasons), balance);
    }

    public static AccountFinding withEventOfUnknownFile() {
        Transaction stray = new Transaction(
                "T9",
                "A-009",
                at("2019-07-03T02:00"),
                Transaction.Type.PAYMENT,
                Transaction.Status.COMPLETED,
                1,
                Method.OTHER,
                null,
                null,
                null,
                null,
                new SourceLine(7, 2));
        return finding(
                "A-009",
                Tier.CLEARED,
                0,
                List.of(judged(stray, Verdict.OWNER, 0, 0)),
                new Ledger(1, false, 0, 0, 0, 0, 1, 0, List.of()),
                new AccountDamages("A-009", Figures.NONE, 0, 0, 0));
    }

    private static Access login(String account, String time, long line) {
        return new Access(
                account,
                at(time),
                Access.Kind.LOGIN,
                Access.Result.SUCCESS,
                "203.0.113.7",
                "CN",
                "app/1.0",
                "D-9",
                null,
                new SourceLine(1, line));
    }

    private static Transaction money(
            String id, String account, String time, Transaction.Type type, long amount, long line) {
        boolean charge = type == Transaction.Type.CHARGE;
        return new Transaction(
                id,
                account,
                at(time),
                type,
                Transaction.Status.COMPLETED,
                amount,
                charge ? Method.CREDIT_CARD : Method.OTHER,
                charge ? null : new Transaction.Store("S-12", "川口駅前店", "埼玉県"),
                null,
                null,
                null,
                new SourceLine(0, line));
    }

    private static List<DamageEstimate> estimates() {
        return List.of(
                estimate(Definition.OPERATOR_DAY, 2, 150_400, 150_400, 150_400, 150_400),
                estimate(Definition.OPERATOR_SINGLE, 2, 150_400, 150_400, 150_400, 150_400),
                estimate(Definition.EVIDENCE, 2, 180_400, 180_000, 180_300, 180_400),
                estimate(Definition.CLAIMS, 0, 0, 0, 0, 0));
    }

    private static DamageEstimate estimate(
            Definition definition, int accounts, long amount, long low, long expected, long high) {
        return new DamageEstimate(
                definition,
                accounts,
                amount,
                low,
                expected,
                high,
                definition == Definition.EVIDENCE
                        ? new DamageEstimate.Range(150_400, 180_400)
                        : new DamageEstimate.Range(amount, amount),
                at("2019-07-04T06:00"),
                "FRAUD_FIRST",
                "standard 1 (sha256 cccc)",
                List.of(hash('a'), hash('b')));
    }

    private static List<Control> controls() {
        return List.of(
                new Control(
                        at("2019-07-03T10:30"),
                        Control.FOREIGN_ACCESS_BLOCKED,
                        "all addresses outside Japan",
                        new SourceLine(0, 1)),
                new Control(at("2019-07-04T14:00"), Control.CHARGING_STOPPED, null, new SourceLine(0, 2)),
                new Control(at("2019-07-04T14:20"), "HELPDESK_NIGHT_SHIFT", "<b>not markup</b>", new SourceLine(0, 3)));
    }

    private static List<HourlyLoss> hourly() {
        List<HourlyLoss> hours = new ArrayList<>();
        hours.add(new HourlyLoss(at("2019-07-02T21:00"), 0, 0, 1));
        hours.add(new HourlyLoss(at("2019-07-03T02:00"), 90_000, 90_400, 1));
        hours.add(new HourlyLoss(at("2019-07-03T03:00"), 90_000, 60_000, 1));
        return hours;
    }

    private static List<BreakdownRow> breakdown() {
        return List.of(
                new BreakdownRow("STORE", "S-12", 150_400, 2, 2),
                new BreakdownRow("PREFECTURE", "埼玉県", 150_400, 2, 2),
                new BreakdownRow("GOODS", "", 150_400, 2, 2),
                new BreakdownRow("METHOD", "CREDIT_CARD", 180_000, 2, 2));
    }

    public static Reason reason(String code, Object... args) {
        return Reason.of(code, 1, args);
    }

    public static Instant at(String tokyoTime) {
        return java.time.LocalDateTime.parse(tokyoTime).atZone(TOKYO).toInstant();
    }

    private static String hash(char digit) {
        return String.valueOf(digit).repeat(64);
    }
}
