package app.redress.casefile.session;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.Figures;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Channel;
import app.redress.domain.Claim;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import app.redress.findings.Findings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Random findings of every shape the records allow, reproducible by seed, for checking that the store returns them
/// unchanged.
public final class RandomFindings {
    private static final Instant START = Instant.parse("2019-07-01T15:00:00Z");
    private static final List<String> TEXTS = List.of(
            "埼玉県",
            "たばこ, カートン",
            "50%_off!",
            "O'Brien \"x\"",
            "line\nbreak",
            "=1+1",
            "Ａbe",
            "plain",
            "",
            "\u3000",
            "𠮷野家",
            "a\\b");

    private final Random random;
    private final int accounts;
    private final int eventsPerAccount;

    public RandomFindings(long seed, int accounts, int eventsPerAccount) {
        this.random = new Random(seed);
        this.accounts = accounts;
        this.eventsPerAccount = eventsPerAccount;
    }

    public Findings make() {
        List<EvidenceFile> files = list(4, this::file);
        List<AccountFinding> found = list(accounts, this::account);
        return new Findings(
                new Findings.Basis(at(), ZoneId.of("Asia/Tokyo"), "standard", "threshold: 0.8\n# 既定"),
                new Findings.Evidence(
                        1_500_000,
                        files.stream().map(this::receipt).toList(),
                        list(30, i -> reject(files.get(random.nextInt(files.size())), i)),
                        list(12, i -> conflict(files, i)),
                        list(3, i -> new Control(at(), "CONTROL_" + i, maybe(this::text), line()))),
                found,
                new Findings.Figures(
                        estimates(),
                        list(24, i -> new HourlyLoss(START.plusSeconds(3600L * i), yen(), yen(), random.nextInt(50))),
                        breakdown()),
                new Findings.Lists(compensation(found), freeze(found)));
    }

    private AccountFinding account(int number) {
        String id = "acct-%07d".formatted(number);
        List<JudgedEvent> events = list(eventsPerAccount, _ -> event(id));
        AccountTimeline timeline = new AccountTimeline(
                id,
                pick(Tier.values()),
                random.nextInt(5) / 4.0,
                list(random.nextInt(3), _ -> new CompromiseWindow(at(), at(), pick(CompromiseWindow.Closing.values()))),
                events,
                ledger(),
                reasons(),
                maybe(() -> facts(id)),
                list(
                        random.nextInt(2),
                        _ -> new Claim(id, at(), maybe(this::yen), texts(), maybe(this::text), line())));
        return new AccountFinding(timeline, damages(id));
    }

    private AccountFacts facts(String id) {
        return new AccountFacts(
                id,
                maybe(this::at),
                maybe(this::yen),
                maybe(random::nextBoolean),
                maybe(this::text),
                maybe(this::text),
                maybe(this::at),
                line());
    }

    private Ledger ledger() {
        long[] in = {yen(), yen(), yen(), yen()};
        long spend = yen();
        long own = yen();
        long closing = in[0] + in[1] + in[2] + in[3] - spend - own;
        List<Ledger.Gap> gaps = list(random.nextInt(4), i -> new Ledger.Gap(line(), "tx" + i, yen(), yen()));
        return new Ledger(in[0], random.nextBoolean(), in[1], in[2], in[3], spend, own, closing, gaps);
    }

    private AccountDamages damages(String id) {
        TreeMap<Transaction.Method, Long> charges = new TreeMap<>();
        TreeMap<Channel, Long> due = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            charges.put(pick(Transaction.Method.values()), yen());
            due.put(pick(Channel.values()), 1 + yen());
        }
        Figures point = new Figures(charges, yen(), yen(), yen(), yen(), due, -yen(), yen());
        long low = yen();
        return new AccountDamages(id, point, low, low + 5, low + 5 + yen());
    }

    private JudgedEvent event(String id) {
        var event = random.nextBoolean() ? transaction(id) : access(id);
        return new JudgedEvent(event, pick(Verdict.values()), random.nextDouble(), reasons(), yen() - 100_000);
    }

    private Transaction transaction(String id) {
        return new Transaction(
                "T" + random.nextLong(),
                id,
                at(),
                pick(Transaction.Type.values()),
                pick(Transaction.Status.values()),
                yen(),
                pick(Transaction.Method.values()),
                maybe(() -> new Transaction.Store(maybe(this::text), maybe(this::text), maybe(this::text))),
                maybe(() -> new Transaction.Goods(maybe(this::text), maybe(this::text), random.nextInt(20))),
                maybe(this::yen),
                maybe(this::text),
                line());
    }

    private Access access(String id) {
        return new Access(
                id,
                at(),
                pick(Access.Kind.values()),
                pick(Access.Result.values()),
                maybe(() -> "203.0.113." + random.nextInt(256)),
                maybe(() -> "CN"),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                line());
    }

    private List<CompensationItem> compensation(List<AccountFinding> found) {
        List<CompensationItem> items = new ArrayList<>();
        for (AccountFinding finding : found) {
            finding.damages()
                    .point()
                    .due()
                    .forEach((channel, yen) -> items.add(new CompensationItem(
                            finding.account(), channel, yen, reason(), CompensationItem.Status.PROPOSED)));
        }
        return items;
    }

    private List<FreezeItem> freeze(List<AccountFinding> found) {
        List<String> order = found.stream()
                .filter(finding -> finding.timeline().tier() != Tier.CLEARED)
                .map(AccountFinding::account)
                .sorted(Comparator.reverseOrder())
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(i -> new FreezeItem(i + 1, order.get(i), yen(), freezeReason(), FreezeItem.Status.PROPOSED))
                .toList();
    }

    private List<DamageEstimate> estimates() {
        return list(DamageEstimate.Definition.values().length, i -> {
            long low = yen();
            return new DamageEstimate(
                    DamageEstimate.Definition.values()[i],
                    i,
                    low + 1,
                    low,
                    low + 1,
                    low + 2,
                    random.nextInt(4) == 0 ? null : new DamageEstimate.Range(low - 7, low + 9),
                    at(),
                    "FRAUD_FIRST",
                    "standard ab12",
                    texts());
        });
    }

    private List<BreakdownRow> breakdown() {
        List<BreakdownRow> rows = new ArrayList<>();
        for (String dimension : List.of("STORE", "PREFECTURE", "METHOD")) {
            list(5, i -> new BreakdownRow(dimension, "label" + i, yen(), i, i)).stream()
                    .sorted(Comparator.comparingLong(BreakdownRow::yen).reversed())
                    .forEach(rows::add);
        }
        return rows;
    }

    private EvidenceFile file(int index) {
        return new EvidenceFile(
                index,
                "export" + index + ".csv",
                "/evidence/" + text(),
                pick(EvidenceKind.values()),
                "%064x".formatted(random.nextLong()),
                5 + yen());
    }

    private Conflict conflict(List<EvidenceFile> files, int i) {
        EvidenceKind kind = EvidenceKind.values()[i % EvidenceKind.values().length];
        List<Conflict.Side> sides = list(2 + i % 3, n -> {
            EvidenceFile file = files.get(random.nextInt(files.size()));
            return new Conflict.Side(file, 10L * i + n, 10L * i + n, "raw " + n + text());
        });
        return new Conflict(kind, "K" + i, sides, null);
    }

    private Receipt receipt(EvidenceFile file) {
        return new Receipt(
                file,
                new LineCounts(100, 1, 0, 90, 2, 1, 3, 3),
                list(2, i -> new Receipt.Sum("TYPE" + i, i, yen())),
                maybe(this::at),
                maybe(this::at),
                "windows-31j",
                "\t",
                "Asia/Tokyo",
                "canonical",
                texts().stream().map(Message::plain).toList(),
                list(2, i -> new Receipt.Gap(at(), at(), i)));
    }

    private Reject reject(EvidenceFile file, int number) {
        return new Reject(
                file,
                random.nextInt(9) + 1,
                number + 20,
                pick("amount", "occurred_at", ""),
                message(),
                Message.of("amount.none.remedy"),
                text());
    }

    private Message message() {
        return switch (random.nextInt(3)) {
            case 0 -> Message.plain(text());
            case 1 -> Message.of("row.manyBroken", Message.of("time.none", text()));
            default ->
                Message.of("amount.tooLong", text(), random.nextLong(), 0.5, List.of("a", Message.of("row.openQuote")));
        };
    }

    private List<Reason> reasons() {
        return list(random.nextInt(3), _ -> reason());
    }

    private Reason reason() {
        return new Reason(
                pick("newDevice", "screened.stuffingSource", "screened.emptied"), texts(), random.nextGaussian());
    }

    private Reason freezeReason() {
        return new Reason("freeze." + pick("CONFIRMED", "PROBABLE", "POSSIBLE"), texts(), 0);
    }

    private List<String> texts() {
        return list(random.nextInt(3), _ -> text());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Instant at() {
        return START.plusNanos(random.nextLong(4L * 86_400 * 1_000_000_000));
    }

    // Few distinct amounts, so that ties occur.
    private long yen() {
        return random.nextInt(40) * 2_500L;
    }

    private SourceLine line() {
        return new SourceLine(random.nextInt(4), 1 + random.nextInt(5_000_000));
    }

    private <T> @Nullable T maybe(Supplier<? extends @Nullable T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> list(int size, IntFunction<T> value) {
        return IntStream.range(0, size).mapToObj(value).toList();
    }
}
