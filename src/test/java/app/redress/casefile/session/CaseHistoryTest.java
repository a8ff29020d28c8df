package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.payouts.BatchTable;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.payout.PayoutFormat;
import app.redress.people.PersonName;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.CompensationWorkflow;
import app.redress.worklist.DecisionRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random work of several people on one case, as the audit log tells of it afterwards, against the rules.
///
/// `-Dhistory.steps=500` is the long run, `-Dhistory.seed=100` another one.
class CaseHistoryTest {
    private static final int STEPS = Integer.getInteger("history.steps", 200);
    private static final long FIRST_SEED = Long.getLong("history.seed", 1);
    private static final int ACCOUNTS = 8;
    private static final List<Channel> CHANNELS = List.of(Channel.CARD, Channel.CASH_BANK, Channel.BALANCE);
    private static final Pattern STEP = Pattern.compile("item (\\d+); (\\w+) -> (\\w+); yen (-?\\d+).*");
    private static final Pattern AMOUNT =
            Pattern.compile("item (\\d+); (\\w+) for (-?\\d+) yen, now (\\w+) for (-?\\d+)");

    private static final Set<Status> REACHED = EnumSet.noneOf(Status.class);
    private static final Set<Boolean> TAKEN_BACK = new HashSet<>();

    @TempDir
    Path folder;

    private final Map<String, SmallCase.Victim> victims = new TreeMap<>();
    private final List<CaseSession> workers = new ArrayList<>();
    private long decided;
    private int batches;
    private int files;

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + 4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSequenceOfActionsPaysAYenTwiceAndTheLogRecordsAllOfThem(long seed) throws IOException {
        Random random = new Random(seed);
        CaseFile file = CaseFile.create(folder.resolve("case"), "case", "os", CaseFileSaveTest.CLOCK);
        try {
            IntStream.range(0, ACCOUNTS).forEach(i -> owe(i, random));
            file.save(SmallCase.of(victims), Progress.NONE);
            seat(file);
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(40) == 0) {
                    file.close();
                    file = CaseFile.open(folder.resolve("case"), "os", CaseFileSaveTest.CLOCK);
                    seat(file);
                }
                act(file, random);
            }
            checkHistory(file);
            checkBatches(file);
            assertThat(file.audit().verify().intact()).isTrue();
            file.read(ItemTable::all).forEach(CaseHistoryTest::note);
        } finally {
            file.close();
        }
    }

    /// What the sequences never reach they cannot check.
    @AfterAll
    static void everyStateWasReached() {
        // whether somebody waives is left to chance
        assertThat(REACHED).containsAll(EnumSet.complementOf(EnumSet.of(Status.WAIVED)));
        assertThat(TAKEN_BACK).as("money taken back, and more due later").containsExactlyInAnyOrder(true, false);
    }

    private static void note(CaseItem item) {
        REACHED.add(item.status());
        if (item.part() > 0 && item.amount() != 0) {
            TAKEN_BACK.add(item.amount() < 0);
        }
    }

    private void seat(CaseFile file) {
        Sessions people = new Sessions(file);
        workers.clear();
        workers.addAll(List.of(
                people.as("Abe"),
                people.as("Mori"),
                people.as("Sato", Role.ANALYST),
                people.as("Suzuki", Role.FINANCE),
                people.as("Kato", Role.FINANCE),
                people.as("Ito", Role.AUDITOR)));
    }

    private void owe(int account, Random random) {
        Map<Channel, Long> items = new TreeMap<>();
        CHANNELS.forEach(channel -> {
            if (random.nextInt(3) > 0) {
                items.put(channel, 100L * (1 + random.nextInt(20)));
            }
        });
        victims.put("U" + account, SmallCase.Victim.of(items));
    }

    private void act(CaseFile file, Random random) throws IOException {
        CaseSession who = workers.get(random.nextInt(workers.size()));
        try {
            switch (random.nextInt(20)) {
                case 0 -> analyse(who, random);
                case 1, 2 -> seal(who, random);
                case 3, 4 -> read(file, who, random);
                case 5 -> answer(who, random);
                case 6, 7 -> all(who, random);
                case 8 -> hold(file, who, random);
                case 9 -> cancel(file, who);
                default -> one(file, who, random);
            }
        } catch (DecisionRefused | UnusableInput refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private void analyse(CaseSession who, Random random) {
        Map<String, SmallCase.Victim> before = new TreeMap<>(victims);
        owe(random.nextInt(ACCOUNTS), random);
        try {
            who.save(SmallCase.of(victims), null, Progress.NONE);
        } catch (DecisionRefused refused) {
            victims.putAll(before);
            throw refused;
        }
    }

    /// An account waits for something, or no longer; sometimes as seen before somebody else decided.
    private static void hold(CaseFile file, CaseSession who, Random random) {
        String account = "U" + random.nextInt(ACCOUNTS);
        int seen = file.decisionVersion(account, DecisionSubject.HOLD) - (random.nextInt(8) == 0 ? 1 : 0);
        String choice = random.nextInt(3) == 0 ? "yes" : null;
        who.decideAccounts(List.of(new DecisionRequest(account, DecisionSubject.HOLD, choice, "reason", seen)));
    }

    /// An analysis that is stopped at the last moment leaves the case as it was.
    private void cancel(CaseFile file, CaseSession who) {
        Map<String, String> before = EveryDecision.picture(file);
        Map<String, SmallCase.Victim> others = new TreeMap<>(victims);
        others.replaceAll((_, _) -> SmallCase.Victim.of(Map.of(Channel.CARD, 1L)));
        Progress stopped = new Progress() {
            @Override
            public void stage(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> who.save(SmallCase.of(others), null, stopped))
                .isInstanceOfAny(Progress.Cancelled.class, DecisionRefused.class);
        assertThat(EveryDecision.picture(file)).isEqualTo(before);
    }

    private void one(CaseFile file, CaseSession who, Random random) {
        List<CaseItem> all = file.compensation(ListQuery.ALL).rows();
        List<CaseItem> back = all.stream().filter(item -> item.amount() < 0).toList();
        List<CaseItem> items = back.isEmpty() || random.nextBoolean() ? all : back;
        CaseItem item = items.get(random.nextInt(items.size()));
        note(item);
        List<Status> allowed = List.copyOf(CompensationWorkflow.next(item.status(), item.amount()));
        Status to = step(allowed, random);
        int version = random.nextInt(20) == 0 ? item.version() - 1 : item.version();
        String reason = random.nextInt(4) == 0 ? "" : "reason";
        // money to take back passes three people, whom chance alone hardly ever finds in turn
        take(item, version, to, reason, item.amount() < 0 ? workers : List.of(who));
        decided++;
        REACHED.add(to);
        if (to == Status.APPROVED) {
            withinDue(who, item.account());
        }
    }

    /// The first of them who may takes the step.
    private static void take(CaseItem item, int version, Status to, String reason, List<CaseSession> whoever) {
        for (CaseSession one : whoever) {
            try {
                one.decide(item.id(), version, to, reason);
                return;
            } catch (DecisionRefused refused) {
                if (one.equals(whoever.getLast())) {
                    throw refused;
                }
            }
        }
    }

    /// Mostly one that the workflow allows; to waive is tried wherever it may be, for few items are ever that far.
    private static Status step(List<Status> allowed, Random random) {
        if (allowed.contains(Status.WAIVED) && random.nextBoolean()) {
            return Status.WAIVED;
        }
        return allowed.isEmpty() || random.nextInt(3) == 0
                ? Status.values()[random.nextInt(Status.values().length)]
                : allowed.get(random.nextInt(allowed.size()));
    }

    /// What is approved, on its way and paid, less what came back.
    private void withinDue(CaseSession who, String account) {
        long promised = items(who, account).stream()
                .filter(item -> CompensationWorkflow.committed(item.status()))
                .mapToLong(CaseItem::amount)
                .sum();
        long due = Objects.requireNonNull(victims.get(account)).due();
        boolean takesBack = items(who, account).stream().anyMatch(item -> item.amount() < 0);
        if (!takesBack) {
            assertThat(promised).as("promised to %s", account).isLessThanOrEqualTo(due);
        }
    }

    private void all(CaseSession who, Random random) {
        Status to = random.nextBoolean() ? Status.REVIEWED : Status.APPROVED;
        ItemFilter filter = new ItemFilter("", Set.of(), Set.of(CHANNELS.get(random.nextInt(CHANNELS.size()))));
        decided += who.decideAll(who.preview(filter, List.of(), to).items(), to, "")
                .done()
                .items();
    }

    private void seal(CaseSession who, Random random) {
        Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        PayoutFormat format = channel == Channel.CASH_BANK ? PayoutFormat.ZENGIN : PayoutFormat.CSV;
        Set<String> known = new HashSet<>(victims.keySet());
        known.removeIf(_ -> random.nextInt(4) == 0);
        SealedBatch batch = who.payouts()
                .seal(
                        Payments.request(++batches, format, channel, Payments.recipients(known)),
                        Payments.content(format));
        assertThat(batch.rows()).isPositive();
        for (String account : victims.keySet()) {
            assertThat(gone(who, account))
                    .as("what left for %s", account)
                    .isLessThanOrEqualTo(Math.max(victims.get(account).due(), gone(who, account, batch)));
        }
    }

    private static long gone(CaseSession who, String account) {
        return items(who, account).stream()
                .filter(item -> item.status() == Status.EXPORTED
                        || item.status() == Status.PAID
                        || item.status() == Status.RECOVERED)
                .mapToLong(CaseItem::amount)
                .sum();
    }

    /// The same without what left in a batch; what was due when it left may be less by now.
    private static long gone(CaseSession who, String account, SealedBatch batch) {
        boolean inBatch = items(who, account).stream()
                .anyMatch(item -> batch.id().toString().equals(item.batch()) && item.status() == Status.EXPORTED);
        return inBatch ? 0 : gone(who, account);
    }

    private static List<CaseItem> items(CaseSession who, String account) {
        return who.payouts().itemsOf(account);
    }

    private void read(CaseFile file, CaseSession who, Random random) throws IOException {
        StringBuilder lines = new StringBuilder("item_id,account_id,amount,status,reason\n");
        for (CaseItem item : file.compensation(ListQuery.ALL).rows()) {
            if (item.batch() != null && random.nextInt(3) == 0) {
                long amount = random.nextInt(8) == 0 ? 7 : Math.abs(item.amount());
                lines.append(random.nextInt(8) == 0 ? "" : String.valueOf(item.id()))
                        .append(',')
                        .append(item.account())
                        .append(',')
                        .append(amount)
                        .append(random.nextInt(3) == 0 ? ",FAILED," : ",PAID,")
                        .append(files)
                        .append('\n');
            }
        }
        Path back = Files.writeString(folder.resolve("back" + files++ + ".csv"), lines);
        ReturnedPayouts read = who.payouts().read(back, null);
        assertThat(read.again()).isFalse();
        long before = file.audit().entries(ListQuery.ALL).total();
        assertThat(who.payouts().read(back, null).again()).isTrue();
        assertThat(file.audit().entries(ListQuery.ALL).total()).isEqualTo(before);
    }

    private static void answer(CaseSession who, Random random) {
        List<PayoutQuestion> open = who.payouts().questions();
        if (!open.isEmpty()) {
            PayoutQuestion asked = open.get(random.nextInt(open.size()));
            Long item =
                    random.nextBoolean() ? null : asked.candidates().getFirst().id();
            who.payouts().answer(asked.sha256(), asked.place(), item);
        }
    }

    /// Follows each item through the log, as somebody would who has nothing else.
    private void checkHistory(CaseFile file) {
        Map<Long, Status> states = new HashMap<>();
        Map<String, List<Long>> sealed = new HashMap<>();
        Set<String> held = new HashSet<>();
        file.session()
                .payouts()
                .batches()
                .forEach(batch -> sealed.put(
                        batch.id().toString(), file.read(handle -> BatchTable.rows(handle, batch.id()).stream()
                                .filter(row -> row.held() == null)
                                .map(row -> row.item().id())
                                .toList())));
        long lines = 0;
        for (AuditEntry line : file.audit().entries(ListQuery.ALL).rows()) {
            lines += line.action() == Action.COMPENSATION_DECIDED ? 1 : 0;
            if (line.action() == Action.BATCH_SEALED) {
                for (Long id : sealed.getOrDefault(line.subject(), List.of())) {
                    assertThat(states.put(id, Status.EXPORTED))
                            .as("item %s", id)
                            .isEqualTo(Status.APPROVED);
                }
            }
            follow(line, states);
            followHolds(line, held);
        }
        assertThat(lines).as("each acknowledged decision once").isEqualTo(decided);
        for (CaseItem item : file.read(ItemTable::all)) {
            if (item.touched()) {
                assertThat(states.get(item.id())).as("item %s", item).isEqualTo(item.status());
            }
            if (CompensationWorkflow.committed(item.status())) {
                assertThat(PersonName.same(
                                String.valueOf(item.signatures().reviewer()),
                                String.valueOf(item.signatures().approver())))
                        .isFalse();
            }
        }
    }

    /// Nothing is approved of an account that waits.
    private static void followHolds(AuditEntry line, Set<String> held) {
        String account = line.subject().split(" ")[0];
        if (line.action() == Action.ACCOUNT_DECIDED && line.detail().contains("-> HOLD")) {
            held.add(account);
        } else if (line.action() == Action.ACCOUNT_DECIDED) {
            held.remove(account);
        } else if (line.action() == Action.COMPENSATION_DECIDED && line.detail().contains("-> APPROVED")) {
            assertThat(held).as(line.toString()).doesNotContain(account);
        }
    }

    private static void follow(AuditEntry line, Map<Long, Status> states) {
        Matcher step = STEP.matcher(line.detail());
        Matcher amount = AMOUNT.matcher(line.detail());
        if (step.matches()) {
            long id = Long.parseLong(step.group(1));
            Status from = Status.valueOf(step.group(2));
            Status to = Status.valueOf(step.group(3));
            assertThat(states.getOrDefault(id, Status.PROPOSED))
                    .as(line.toString())
                    .isEqualTo(from);
            assertThat(line.action() == Action.PAYOUT_SETTLED ? CompensationWorkflow.settled(from) : steps(from))
                    .as(line.toString())
                    .contains(to);
            states.put(id, to);
        } else if (amount.matches()) {
            long id = Long.parseLong(amount.group(1));
            Status from = Status.valueOf(amount.group(2));
            assertThat(states.getOrDefault(id, Status.PROPOSED))
                    .as(line.toString())
                    .isEqualTo(from);
            assertThat(from)
                    .as("what is behind us is not changed: %s", line)
                    .isNotIn(
                            Status.APPROVED,
                            Status.EXPORTED,
                            Status.PAID,
                            Status.FAILED,
                            Status.RECOVERED,
                            Status.WAIVED);
            states.put(id, Status.valueOf(amount.group(4)));
        }
    }

    /// With those of money to take back.
    private static Set<Status> steps(Status from) {
        Set<Status> steps = new HashSet<>(CompensationWorkflow.next(from, 1));
        steps.addAll(CompensationWorkflow.next(from, -1));
        return steps;
    }

    private static void checkBatches(CaseFile file) {
        CasePayouts payouts = file.session().payouts();
        Map<Long, Integer> live = new HashMap<>();
        for (SealedBatch batch : payouts.batches()) {
            List<BatchTable.Row> rows = file.read(handle -> BatchTable.rows(handle, batch.id()));
            List<BatchTable.Row> gone =
                    rows.stream().filter(row -> row.held() == null).toList();
            assertThat(gone).hasSize(batch.rows());
            assertThat(gone.stream().mapToLong(row -> row.item().amount()).sum())
                    .isEqualTo(batch.total());
            assertThat(rows.size() - gone.size()).isEqualTo(batch.heldRows());
            for (BatchTable.Row row : gone) {
                CaseItem item = file.read(
                                handle -> ItemTable.item(handle, row.item().id()))
                        .orElseThrow();
                if (batch.id().toString().equals(item.batch())) {
                    live.merge(item.id(), 1, Integer::sum);
                    assertThat(item.amount()).isEqualTo(row.item().amount());
                }
            }
            SealedBatch.Progress progress = payouts.progress(batch.id());
            assertThat(progress.paidYen() + progress.failedYen() + progress.openYen())
                    .isEqualTo(batch.total());
        }
        assertThat(live.values()).allMatch(count -> count == 1);
        for (CaseItem item : file.read(ItemTable::all)) {
            boolean out =
                    item.status() == Status.EXPORTED || item.status() == Status.PAID || item.status() == Status.FAILED;
            assertThat(live.containsKey(item.id())).as("%s", item).isEqualTo(out);
        }
    }
}
