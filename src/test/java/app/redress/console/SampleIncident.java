package app.redress.console;

import app.redress.attribution.timeline.JudgedEvent;
import app.redress.damages.AccountDamages;
import app.redress.damages.AccountFinding;
import app.redress.damages.BreakdownRow;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.Figures;
import app.redress.damages.HourlyLoss;
import app.redress.domain.Channel;
import app.redress.domain.Control;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Verdict;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import app.redress.findings.Findings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A realistic incident for viewing screens: figures are summed from its accounts, not made up.
final class SampleIncident {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant AS_OF = Instant.parse("2019-07-04T12:00:00Z");
    private static final String POLICY = "standard-1 (3f9c2a71)";

    private SampleIncident() {}

    /// @param count number of candidates; about a tenth are victims
    static Findings findings(int count) {
        List<AccountFinding> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accounts.add(new SampleAccount(i, count).finding());
        }
        List<EvidenceFile> files = files();
        return new Findings(
                new Findings.Basis(AS_OF, TOKYO, "standard-1", "threshold = 10000"),
                new Findings.Evidence(1_934, receipts(files), rejects(files), List.of(), controls()),
                accounts,
                new Findings.Figures(estimates(accounts, files), hourly(accounts), breakdown(accounts)),
                new Findings.Lists(compensation(accounts), freeze(accounts)));
    }

    /// Findings of a run that found nothing.
    static Findings nothing() {
        return new Findings(
                new Findings.Basis(AS_OF, TOKYO, "standard-1", ""),
                new Findings.Evidence(0, List.of(), List.of(), List.of(), List.of()),
                List.of(),
                new Findings.Figures(List.of(), List.of(), List.of()),
                new Findings.Lists(List.of(), List.of()));
    }

    private static List<Control> controls() {
        return List.of(
                control("2019-07-03T01:30:00Z", Control.FOREIGN_ACCESS_BLOCKED, 2),
                control("2019-07-04T05:00:00Z", Control.CHARGING_STOPPED, 3),
                control("2019-07-04T09:05:00Z", Control.REGISTRATION_STOPPED, 4));
    }

    private static Control control(String at, String name, long line) {
        return new Control(Instant.parse(at), name, null, new SourceLine(4, line));
    }

    private static List<EvidenceFile> files() {
        return List.of(
                file(0, "transactions.csv", EvidenceKind.TRANSACTIONS, "9f2c41e7", 4_812_330),
                file(1, "access.csv", EvidenceKind.ACCESS, "c07a1be2", 11_204_818),
                file(2, "accounts.csv", EvidenceKind.ACCOUNTS, "1d88f3a0", 188_204),
                file(3, "お客さま申告_0704.csv", EvidenceKind.CLAIMS, "77b0e9d4", 4_120),
                file(4, "controls.csv", EvidenceKind.CONTROLS, "e5a6027c", 240));
    }

    private static EvidenceFile file(int index, String name, EvidenceKind kind, String hash, long bytes) {
        return new EvidenceFile(index, name, "/evidence/2019-07/" + name, kind, hash.repeat(8), bytes);
    }

    private static List<Receipt> receipts(List<EvidenceFile> files) {
        List<Receipt> receipts = new ArrayList<>();
        receipts.add(receipt(
                files.get(0),
                new LineCounts(41_876, 1, 0, 41_842, 12, 5, 3, 13),
                List.of(
                        new Receipt.Sum("CHARGE", 9_204, 48_330_000),
                        new Receipt.Sum("CHARGE_REVERSAL", 18, 540_000),
                        new Receipt.Sum("PAYMENT", 32_418, 41_207_655),
                        new Receipt.Sum("REFUND", 202, 311_480)),
                List.of(Message.plain("The last line has no line end; it was read."))));
        receipts.add(receipt(
                files.get(1),
                new LineCounts(118_402, 1, 0, 118_396, 0, 0, 1, 4),
                List.of(
                        new Receipt.Sum("LOGIN", 112_030, 0),
                        new Receipt.Sum("PASSWORD_RESET", 391, 0),
                        new Receipt.Sum("DEVICE_ADD", 977, 0),
                        new Receipt.Sum("PROFILE_VIEW", 4_998, 0)),
                List.of()));
        receipts.add(receipt(
                files.get(2),
                new LineCounts(1_937, 1, 0, 1_934, 0, 2, 0, 0),
                List.of(new Receipt.Sum("ACCOUNT", 1_934, 0)),
                List.of()));
        receipts.add(receipt(
                files.get(3),
                new LineCounts(28, 1, 2, 24, 0, 0, 1, 0),
                List.of(new Receipt.Sum("CLAIM", 24, 0)),
                List.of()));
        receipts.add(receipt(
                files.get(4),
                new LineCounts(4, 1, 0, 3, 0, 0, 0, 0),
                List.of(new Receipt.Sum("CONTROL", 3, 0)),
                List.of()));
        return receipts;
    }

    private static Receipt receipt(EvidenceFile file, LineCounts lines, List<Receipt.Sum> sums, List<Message> notes) {
        return new Receipt(
                file,
                lines,
                sums,
                timed(file) ? Instant.parse("2019-06-30T22:00:04Z") : null,
                timed(file) ? AS_OF : null,
                file.kind() == EvidenceKind.CLAIMS ? "windows-31j" : "UTF-8",
                ",",
                "Asia/Tokyo",
                "detected",
                notes,
                gaps(file));
    }

    /// The access log was down on the night of the 3rd and, briefly, the day before.
    private static List<Receipt.Gap> gaps(EvidenceFile file) {
        return file.kind() != EvidenceKind.ACCESS
                ? List.of()
                : List.of(
                        new Receipt.Gap(
                                Instant.parse("2019-07-01T18:30:00Z"), Instant.parse("2019-07-01T20:10:00Z"), 1_210),
                        new Receipt.Gap(
                                Instant.parse("2019-07-02T17:10:00Z"), Instant.parse("2019-07-02T20:40:00Z"), 3_340));
    }

    private static boolean timed(EvidenceFile file) {
        return file.kind() != EvidenceKind.ACCOUNTS;
    }

    private static List<Reject> rejects(List<EvidenceFile> files) {
        List<Reject> rejects = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            long line = 411 + i * 2_903L;
            rejects.add(
                    i % 3 == 0
                            ? new Reject(
                                    files.get(0),
                                    line,
                                    line,
                                    "amount",
                                    Message.of("amount.none", "九万円"),
                                    Message.of("amount.none.remedy"),
                                    "T%06d,U%05d,2019-07-03T10:%02d:00+09:00,CHARGE,九万円".formatted(line, i * 31, i))
                            : new Reject(
                                    files.get(0),
                                    line,
                                    line,
                                    "occurred_at",
                                    Message.of("time.none", "2019-07-03 25:10"),
                                    Message.of("time.none.remedy"),
                                    "T%06d,U%05d,2019-07-03 25:10,PAYMENT,1%02d0".formatted(line, i * 37, i)));
        }
        for (int i = 0; i < 4; i++) {
            long line = 90_120L + i;
            rejects.add(new Reject(
                    files.get(1),
                    line,
                    line,
                    "",
                    Message.plain("the row has 4 fields, the header 9"),
                    Message.of("row.log.remedy"),
                    "2019-07-03T03:1" + i + ":22+09:00,U00811,LOGIN"));
        }
        return rejects;
    }

    private static List<DamageEstimate> estimates(List<AccountFinding> accounts, List<EvidenceFile> files) {
        List<String> hashes = files.stream().map(EvidenceFile::sha256).toList();
        List<AccountFinding> victims =
                accounts.stream().filter(a -> a.timeline().tier().isVictim()).toList();
        long low = victims.stream().mapToLong(a -> a.damages().low()).sum();
        long expected = victims.stream().mapToLong(a -> a.damages().expected()).sum();
        long high = victims.stream().mapToLong(a -> a.damages().high()).sum();
        long point =
                victims.stream().mapToLong(a -> a.damages().point().totalDue()).sum();
        List<DamageEstimate> estimates = new ArrayList<>();
        estimates.add(rule(Definition.OPERATOR_DAY, accounts, SampleIncident::sameDay, hashes));
        estimates.add(rule(Definition.OPERATOR_SINGLE, accounts, SampleIncident::single, hashes));
        estimates.add(new DamageEstimate(
                Definition.EVIDENCE,
                victims.size(),
                point,
                low,
                expected,
                high,
                range(low, high),
                AS_OF,
                "FRAUD_FIRST",
                POLICY,
                hashes));
        estimates.add(rule(Definition.CLAIMS, accounts, SampleIncident::claimed, hashes));
        return estimates;
    }

    private static DamageEstimate rule(
            Definition definition,
            List<AccountFinding> accounts,
            Function<AccountFinding, Long> amount,
            List<String> hashes) {
        long sum = accounts.stream().mapToLong(amount::apply).sum();
        int hit = (int) accounts.stream().filter(a -> amount.apply(a) > 0).count();
        return new DamageEstimate(
                definition,
                hit,
                sum,
                sum,
                sum,
                sum,
                new DamageEstimate.Range(sum, sum),
                AS_OF,
                "FRAUD_FIRST",
                POLICY,
                hashes);
    }

    private static DamageEstimate.Range range(long low, long high) {
        return new DamageEstimate.Range(low - (high - low) / 3, high - (high - low) / 4);
    }

    private static long sameDay(AccountFinding account) {
        Map<Object, long[]> days = new TreeMap<>();
        for (JudgedEvent judged : account.timeline().events()) {
            if (judged.event() instanceof Transaction t) {
                long[] day = days.computeIfAbsent(t.at().atZone(TOKYO).toLocalDate(), _ -> new long[2]);
                day[0] += t.isCharge() ? t.amount() : 0;
                day[1] += t.isSpend() ? t.amount() : 0;
            }
        }
        return days.values().stream()
                .filter(d -> d[0] >= 10_000 && d[1] >= 10_000)
                .mapToLong(d -> d[1])
                .sum();
    }

    private static long single(AccountFinding account) {
        return account.timeline().events().stream()
                .map(JudgedEvent::event)
                .filter(e -> sameDay(account) > 0 && e instanceof Transaction t && t.isSpend() && t.amount() >= 10_000)
                .mapToLong(e -> ((Transaction) e).amount())
                .sum();
    }

    private static long claimed(AccountFinding account) {
        return account.timeline().claims().stream()
                .mapToLong(c -> c.amount() == null ? 0 : c.amount())
                .sum();
    }

    private static List<Transaction> fraud(AccountFinding account) {
        return account.timeline().events().stream()
                .filter(e -> e.verdict() == Verdict.UNAUTHORISED || e.verdict() == Verdict.LIKELY)
                .map(JudgedEvent::event)
                .filter(Transaction.class::isInstance)
                .map(Transaction.class::cast)
                .toList();
    }

    private static List<HourlyLoss> hourly(List<AccountFinding> accounts) {
        Map<Instant, long[]> hours = new TreeMap<>();
        Map<Instant, Set<String>> active = new TreeMap<>();
        for (AccountFinding account : accounts) {
            for (Transaction t : fraud(account)) {
                Instant hour = t.at().truncatedTo(ChronoUnit.HOURS);
                long[] sums = hours.computeIfAbsent(hour, _ -> new long[2]);
                sums[t.isCharge() ? 0 : 1] += t.amount();
                active.computeIfAbsent(hour, _ -> new HashSet<>()).add(t.account());
            }
        }
        return hours.entrySet().stream()
                .map(e -> new HourlyLoss(
                        e.getKey(),
                        e.getValue()[0],
                        e.getValue()[1],
                        active.getOrDefault(e.getKey(), Set.of()).size()))
                .toList();
    }

    private static List<BreakdownRow> breakdown(List<AccountFinding> accounts) {
        List<BreakdownRow> rows = new ArrayList<>();
        rows.addAll(by(
                "STORE",
                accounts,
                t -> t.isSpend() && t.store() != null ? t.store().name() : null));
        rows.addAll(by(
                "PREFECTURE",
                accounts,
                t -> t.isSpend() && t.store() != null ? t.store().prefecture() : null));
        rows.addAll(by(
                "GOODS",
                accounts,
                t -> t.isSpend() && t.goods() != null ? t.goods().category() : null));
        rows.addAll(by("METHOD", accounts, t -> t.isCharge() ? t.method().name() : null));
        return rows;
    }

    private static List<BreakdownRow> by(
            String dimension, List<AccountFinding> accounts, Function<Transaction, String> label) {
        Map<String, long[]> sums = new TreeMap<>();
        Map<String, Set<String>> who = new TreeMap<>();
        for (AccountFinding account : accounts) {
            for (Transaction t : fraud(account)) {
                String name = label.apply(t);
                if (name != null) {
                    long[] sum = sums.computeIfAbsent(name, _ -> new long[2]);
                    sum[0] += t.amount();
                    sum[1]++;
                    who.computeIfAbsent(name, _ -> new HashSet<>()).add(t.account());
                }
            }
        }
        return sums.entrySet().stream()
                .map(e -> new BreakdownRow(
                        dimension,
                        e.getKey(),
                        e.getValue()[0],
                        (int) e.getValue()[1],
                        who.getOrDefault(e.getKey(), Set.of()).size()))
                .sorted(Comparator.comparingLong(BreakdownRow::yen).reversed())
                .toList();
    }

    private static List<CompensationItem> compensation(List<AccountFinding> accounts) {
        List<CompensationItem> items = new ArrayList<>();
        for (AccountFinding account : accounts) {
            if (account.timeline().tier().isVictim()) {
                for (Map.Entry<Channel, Long> due :
                        account.damages().point().due().entrySet()) {
                    items.add(new CompensationItem(
                            account.account(),
                            due.getKey(),
                            due.getValue(),
                            Reason.of("basis" + due.getKey(), 0, due.getValue()),
                            status(items.size())));
                }
            }
        }
        return items;
    }

    private static CompensationItem.Status status(int i) {
        return i % 11 == 3
                ? CompensationItem.Status.ON_HOLD
                : i % 7 == 1 ? CompensationItem.Status.REVIEWED : CompensationItem.Status.PROPOSED;
    }

    private static List<FreezeItem> freeze(List<AccountFinding> accounts) {
        List<AccountFinding> live = accounts.stream()
                .filter(a -> a.timeline().tier() != Tier.CLEARED)
                .filter(a ->
                        a.timeline().facts() == null || a.timeline().facts().frozenAt() == null)
                .sorted(Comparator.<AccountFinding>comparingLong(
                                a -> -a.timeline().ledger().closing())
                        .thenComparing(AccountFinding::account))
                .toList();
        List<FreezeItem> items = new ArrayList<>();
        for (AccountFinding account : live) {
            long balance = account.timeline().ledger().closing();
            items.add(new FreezeItem(
                    items.size() + 1,
                    account.account(),
                    balance + 30_000,
                    Reason.of("freezeLive", 0, balance, account.timeline().tier()),
                    items.size() % 9 == 4 ? FreezeItem.Status.REQUESTED : FreezeItem.Status.PROPOSED));
        }
        return items;
    }

    static AccountDamages damages(String account, Figures point, long low, long high) {
        return new AccountDamages(account, point, low, (low * 3 + high) / 4, high);
    }
}
