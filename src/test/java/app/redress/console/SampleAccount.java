package app.redress.console;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.attribution.timeline.CompromiseWindow;
import app.redress.attribution.timeline.CompromiseWindow.Closing;
import app.redress.attribution.timeline.JudgedEvent;
import app.redress.attribution.timeline.Ledger;
import app.redress.damages.AccountFinding;
import app.redress.damages.Figures;
import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Channel;
import app.redress.domain.Claim;
import app.redress.domain.Event;
import app.redress.domain.Reason;
import app.redress.domain.SourceLine;
import app.redress.domain.Tier;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Builds one account of the sample incident step by step, so that its ledger is real.
final class SampleAccount {
    private static final String[] NAMES = {
        "佐藤 美咲", "鈴木 健太", "高橋 さくら", "田中 大輔", "伊藤 陽子", "渡辺 翔", "山本 直美", "中村 拓也", "小林 恵", "加藤 亮"
    };
    private static final String[][] STORES = {
        {"大宮駅東口店", "埼玉県"},
        {"歌舞伎町二丁目店", "東京都"},
        {"川口本町店", "埼玉県"},
        {"横浜西口店", "神奈川県"},
        {"梅田一丁目店", "大阪府"},
        {"名古屋栄店", "愛知県"},
        {"船橋駅前店", "千葉県"},
        {"池袋西口店", "東京都"},
        {"天神南店", "福岡県"},
        {"札幌大通店", "北海道"},
        {"仙台駅前店", "宮城県"}
    };
    private static final String[][] GOODS = {{"たばこ", "電子たばこカートリッジ"}, {"プリペイドカード", "ギフトカード 10,000円"}, {"食品", "お弁当"}};

    private final Random random;
    private final int index;
    private final String id;
    private final Tier tier;
    private final List<Draft> drafts = new ArrayList<>();
    private final Instant start;
    private long line = 2;

    SampleAccount(int index, int count) {
        this.index = index;
        this.random = new Random(7_000 + index);
        this.id = "U%05d".formatted(10_007 + index * 37);
        this.tier = tier(index, count);
        this.start = Instant.parse("2019-07-02T12:00:00Z").plus(Duration.ofMinutes(random.nextInt(1_500)));
    }

    private static Tier tier(int index, int count) {
        int place = (int) (index * 7919L % count * 100 / count);
        return place < 7 ? Tier.CONFIRMED : place < 10 ? Tier.PROBABLE : place < 25 ? Tier.POSSIBLE : Tier.CLEARED;
    }

    private record Draft(Event event, Verdict verdict, double probability, List<Reason> reasons) {}

    AccountFinding finding() {
        ownerLife();
        if (tier.isVictim()) {
            attack();
        } else if (tier == Tier.POSSIBLE) {
            doubt();
        }
        return judged();
    }

    private void ownerLife() {
        Instant day = Instant.parse("2019-06-30T22:30:00Z");
        access(day, Access.Kind.LOGIN, true, "JP", Verdict.OWNER, 0.02);
        money(day.plusSeconds(95), Transaction.Type.CHARGE, 5_000, Method.CASH, Verdict.OWNER, 0.01);
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            Instant at = day.plus(Duration.ofMinutes(200 + i * 640L + random.nextInt(200)));
            access(at, Access.Kind.LOGIN, true, "JP", Verdict.OWNER, 0.02);
            money(
                    at.plusSeconds(140),
                    Transaction.Type.PAYMENT,
                    180 + random.nextInt(900),
                    Method.OTHER,
                    Verdict.OWNER,
                    0.02);
        }
    }

    private void attack() {
        for (int i = 0; i < 4; i++) {
            access(start.minusSeconds(400L - i * 45L), Access.Kind.LOGIN, false, "CN", Verdict.UNAUTHORISED, 0.96);
        }
        access(start, Access.Kind.LOGIN, true, "CN", Verdict.UNAUTHORISED, 0.98);
        access(start.plusSeconds(40), Access.Kind.PROFILE_VIEW, true, "CN", Verdict.UNAUTHORISED, 0.97);
        access(start.plusSeconds(160), Access.Kind.PASSWORD_RESET, true, "CN", Verdict.UNAUTHORISED, 0.97);
        access(start.plusSeconds(300), Access.Kind.DEVICE_ADD, true, "CN", Verdict.UNAUTHORISED, 0.97);
        int charges = 1 + random.nextInt(3);
        for (int i = 0; i < charges; i++) {
            Method method = index % 5 == 0 ? Method.DEBIT_CARD : Method.CREDIT_CARD;
            money(
                    start.plusSeconds(900 + i * 50L),
                    Transaction.Type.CHARGE,
                    30_000,
                    method,
                    Verdict.UNAUTHORISED,
                    0.97);
        }
        money(start.plusSeconds(1_900), Transaction.Type.PAYMENT, 980, Method.OTHER, Verdict.LIKELY, 0.81);
        long left = charges * 30_000L - (index % 4 == 0 ? 12_000 : 980);
        money(start.plusSeconds(2_700), Transaction.Type.PAYMENT, left / 2, Method.OTHER, Verdict.UNAUTHORISED, 0.98);
        money(start.plusSeconds(3_300), Transaction.Type.PAYMENT, left / 2, Method.OTHER, Verdict.UNAUTHORISED, 0.98);
        access(start.plusSeconds(9_000), Access.Kind.LOGIN, true, "JP", Verdict.OWNER, 0.08);
        money(start.plusSeconds(9_200), Transaction.Type.PAYMENT, 460, Method.OTHER, Verdict.UNCERTAIN, 0.42);
    }

    private void doubt() {
        access(start, Access.Kind.LOGIN, true, "KR", Verdict.UNCERTAIN, 0.4);
        money(start.plusSeconds(1_200), Transaction.Type.CHARGE, 10_000, Method.CREDIT_CARD, Verdict.UNCERTAIN, 0.35);
        money(start.plusSeconds(1_900), Transaction.Type.PAYMENT, 10_400, Method.OTHER, Verdict.UNCERTAIN, 0.38);
    }

    private void access(Instant at, Access.Kind kind, boolean ok, String country, Verdict verdict, double p) {
        boolean home = country.equals("JP");
        String ip = (home ? "203.0.113." : "198.51.100.") + (1 + random.nextInt(250));
        Event event = new Access(
                id,
                at,
                kind,
                ok ? Access.Result.SUCCESS : Access.Result.FAILURE,
                ip,
                country,
                null,
                home ? "iPhone-" + index : "android-7f" + index % 9,
                null,
                new SourceLine(1, line += 17));
        List<Reason> reasons = home
                ? List.of(Reason.of("knownDevice", -2.1, "iPhone-" + index))
                : List.of(Reason.of("newCountry", 2.4, country), Reason.of("stuffingSource", 3.1, ip, 214));
        drafts.add(new Draft(event, verdict, p, reasons));
    }

    private void money(Instant at, Transaction.Type type, long amount, Method method, Verdict verdict, double p) {
        boolean fraud = verdict == Verdict.UNAUTHORISED || verdict == Verdict.LIKELY;
        int place = fraud ? random.nextInt(6) * random.nextInt(6) % 8 : random.nextInt(STORES.length);
        String[] goods = GOODS[fraud ? (random.nextInt(4) == 0 ? 1 : 0) : 2];
        boolean spend = type == Transaction.Type.PAYMENT;
        Event event = new Transaction(
                "T%07d".formatted(index * 1_000L + line),
                id,
                at,
                type,
                Transaction.Status.COMPLETED,
                amount,
                method,
                spend ? new Transaction.Store("S" + place, STORES[place][0], STORES[place][1]) : null,
                spend ? new Transaction.Goods(goods[0], goods[1], fraud ? 1 + amount / 5_000 : 1) : null,
                null,
                null,
                new SourceLine(0, line += 23));
        List<Reason> reasons = fraud
                ? List.of(Reason.of("withinWindow", 2.0), Reason.of("drained", 1.8, amount, 60))
                : List.of(Reason.of("usualStore", -1.4, STORES[place][0]));
        drafts.add(new Draft(event, verdict, p, reasons));
    }

    private AccountFinding judged() {
        drafts.sort(Comparator.comparing(Draft::event, Event.ORDER));
        List<JudgedEvent> events = new ArrayList<>();
        long opening = 20_000;
        long balance = opening;
        long[] sums = new long[4];
        Map<Method, Long> methods = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.event() instanceof Transaction t) {
                balance += t.effect();
                boolean fraud = draft.verdict() == Verdict.UNAUTHORISED || draft.verdict() == Verdict.LIKELY;
                sums[(t.isCharge() ? 0 : 2) + (fraud ? 0 : 1)] += t.amount();
                if (fraud && t.isCharge()) {
                    methods.merge(t.method(), t.amount(), Long::sum);
                }
            }
            events.add(new JudgedEvent(draft.event(), draft.verdict(), draft.probability(), draft.reasons(), balance));
        }
        List<Ledger.Gap> gaps = index % 13 == 5
                ? List.of(new Ledger.Gap(new SourceLine(0, 40), "T%07d".formatted(index * 1_000), 4_200, 3_900))
                : List.of();
        Ledger ledger = new Ledger(opening, index % 6 == 0, sums[0], sums[1], 0, sums[2], sums[3], balance, gaps);
        return finding(events, ledger, methods);
    }

    private AccountFinding finding(List<JudgedEvent> events, Ledger ledger, Map<Method, Long> methods) {
        long fraudIn = ledger.unauthorisedCharges();
        long out = ledger.unauthorisedSpend();
        long own = Math.max(0, out - fraudIn);
        long residual = Math.max(0, fraudIn - out);
        Map<Channel, Long> due = new TreeMap<>();
        if (fraudIn > 0) {
            due.put(Channel.CARD, fraudIn);
        }
        if (own > 0) {
            due.put(Channel.BALANCE, own);
        }
        Figures point = new Figures(methods, 0, out, own, residual, due, fraudIn + own - residual, 0);
        Instant frozen = tier == Tier.CONFIRMED && index % 3 > 0 ? start.plus(Duration.ofHours(20)) : null;
        List<CompromiseWindow> windows = tier.isVictim()
                ? List.of(new CompromiseWindow(
                        start.minusSeconds(400),
                        frozen == null ? SampleIncident.AS_OF : frozen,
                        frozen == null ? Closing.EVIDENCE_ENDS : Closing.FROZEN))
                : List.of();
        List<Claim> claims = tier == Tier.CONFIRMED && index % 2 == 0
                ? List.of(new Claim(
                        id,
                        start.plus(Duration.ofHours(13)),
                        point.totalDue(),
                        List.of(),
                        "身に覚えのないチャージのメールが届いた",
                        new SourceLine(3, 4)))
                : List.of();
        AccountTimeline timeline = new AccountTimeline(
                id,
                tier,
                probability(),
                windows,
                events,
                ledger,
                signals(),
                new AccountFacts(
                        id, null, 20_000L, true, NAMES[index % NAMES.length], null, frozen, new SourceLine(2, 9)),
                claims);
        long high = point.totalDue() + (tier == Tier.CLEARED ? 0 : 10_400);
        return new AccountFinding(
                timeline, SampleIncident.damages(id, point, Math.max(0, point.totalDue() - 980), high));
    }

    private double probability() {
        return switch (tier) {
            case CONFIRMED -> 0.995;
            case PROBABLE -> 0.87;
            case POSSIBLE -> 0.35;
            case MULE, CLEARED -> 0.03;
        };
    }

    private List<Reason> signals() {
        return switch (tier) {
            case CONFIRMED, PROBABLE ->
                List.of(
                        Reason.of("stuffingSource", 3.1, "198.51.100.23", 214),
                        Reason.of("newCountry", 2.4, "CN"),
                        Reason.of("drained", 1.8, 60_000, 60),
                        Reason.of("knownDevice", -0.6, "iPhone-" + index));
            case POSSIBLE -> List.of(Reason.of("newCountry", 2.4, "KR"));
            case MULE -> List.of(Reason.of("mule", 4, 300_000, 3));
            case CLEARED -> List.of(Reason.of("sameDay", 0.4), Reason.of("knownDevice", -2.1, "iPhone-" + index));
        };
    }
}
