package app.redress.casefile.session;

import static app.redress.domain.Channel.CARD;
import static app.redress.domain.Channel.CASH_BANK;
import static app.redress.worklist.CompensationItem.Status.APPROVED;
import static app.redress.worklist.CompensationItem.Status.EXPORTED;
import static app.redress.worklist.CompensationItem.Status.FAILED;
import static app.redress.worklist.CompensationItem.Status.ON_HOLD;
import static app.redress.worklist.CompensationItem.Status.PAID;
import static app.redress.worklist.CompensationItem.Status.PROPOSED;
import static app.redress.worklist.CompensationItem.Status.REVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.redress.casefile.audit.AuditEntry;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.lists.ItemTable;
import app.redress.casefile.lists.StageCount;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.PayoutQuestion;
import app.redress.casefile.payouts.ReturnedPayouts;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.casefile.payouts.SentItem;
import app.redress.decisions.DecisionRequest;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import app.redress.payout.PayoutFormat;
import app.redress.payout.Recipients;
import app.redress.people.Role;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Batches of approved items, and what is heard of them.
class PayoutBatchesTest {
    private static final PreparedCase BEFORE =
            PreparedCase.saved("os", CaseFileSaveTest.CLOCK, () -> SmallCase.of(victims(5)));

    @TempDir
    Path folder;

    private CaseFile opened;
    private Sessions people;
    private final AtomicInteger number = new AtomicInteger();

    @BeforeEach
    void fiveVictims() {
        opened = CaseFile.open(BEFORE.in(folder), "os", CaseFileSaveTest.CLOCK);
        people = new Sessions(opened);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    /// Each is due 1,000 yen and its number.
    private static Map<String, SmallCase.Victim> victims(int count) {
        Map<String, SmallCase.Victim> victims = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            victims.put("U%04d".formatted(i), SmallCase.Victim.of(Map.of(CASH_BANK, 1_000L + i)));
        }
        return victims;
    }

    private static Recipients everybody(int count) {
        return Payments.recipients(victims(count).keySet());
    }

    private void approveAll() {
        step("Abe", REVIEWED, "");
        step("Mori", APPROVED, "");
    }

    private BulkStep.Result step(String who, Status to, String reason) {
        CaseSession session = people.as(who);
        return session.decideAll(session.preview(ItemFilter.ALL, List.of(), to).items(), to, reason);
    }

    private CasePayouts finance() {
        return people.as("Suzuki", Role.FINANCE).payouts();
    }

    private SealedBatch seal(PayoutFormat format, Recipients recipients) {
        return finance()
                .seal(
                        Payments.request(number.incrementAndGet(), format, CASH_BANK, recipients),
                        Payments.content(format));
    }

    private List<String> states() {
        return opened.compensation(ListQuery.ALL).rows().stream()
                .map(item -> item.account() + " " + item.status() + " " + item.amount())
                .toList();
    }

    private CaseItem item(String account) {
        return opened.item(account, CASH_BANK).orElseThrow();
    }

    @Test
    void aSealedBatchIsExportedWithItsManifestAndTheEndOfTheLogAndTheSameBytesEveryTime() {
        approveAll();
        SealedBatch batch = seal(PayoutFormat.ZENGIN, everybody(5));
        assertThat(batch.rows()).isEqualTo(5);
        assertThat(batch.total()).isEqualTo(5_015);
        assertThat(states()).allMatch(state -> state.contains("EXPORTED"));
        List<NamedFile> first = finance().export(batch.id());
        assertThat(first)
                .extracting(NamedFile::name)
                .containsExactly(
                        "zengin-00000000.txt",
                        "zengin-00000000.txt.manifest.json",
                        "zengin-00000000.batch.json",
                        "zengin-00000000.held.csv");
        AuditEntry sealed = opened.audit().entries(ListQuery.ALL).rows().stream()
                .filter(line -> line.action() == Action.BATCH_SEALED)
                .findFirst()
                .orElseThrow();
        assertThat(batch.auditSeq()).isEqualTo(sealed.seq());
        assertThat(new String(first.get(1).content(), StandardCharsets.UTF_8))
                .contains("\"state\" : \"SEALED\"", "\"rows\" : 5", "\"total\" : 5015", "\"sealed_by\" : \"Suzuki\"")
                .contains(batch.id().toString(), sealed.hash(), "\"status\" : \"APPROVED\"");
        opened.save(SmallCase.of(victims(3)), Progress.NONE);
        List<NamedFile> again = finance().export(batch.id());
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i).content()).isEqualTo(first.get(i).content());
        }
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void itemsSentToBePaidAreOverdueOnceTheDayIsOverAndNobodyToldTheOutcome() {
        approveAll();
        seal(PayoutFormat.ZENGIN, everybody(4));
        LocalDate payOn = LocalDate.of(2019, 7, 8);

        assertThat(stages(ItemFilter.ALL, payOn))
                .containsExactly(new StageCount(APPROVED, 1, 1_005, 0), new StageCount(Status.EXPORTED, 4, 4_010, 0));
        assertThat(stages(ItemFilter.ALL.in(REVIEWED), payOn.plusDays(1)))
                .as("whatever stage the list is narrowed to")
                .contains(new StageCount(Status.EXPORTED, 4, 4_010, 4));
        assertThat(stages(new ItemFilter("U0002", Set.of(), Set.of()), payOn.plusDays(1)))
                .containsExactly(new StageCount(Status.EXPORTED, 1, 1_002, 1));
        assertThat(opened.stages(ItemFilter.ALL)).extracting(StageCount::stage).containsExactly(Status.values());
    }

    private List<StageCount> stages(ItemFilter filter, LocalDate today) {
        return opened
                .read(handle -> ItemTable.stages(
                        handle, filter, today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC))
                .stream()
                .filter(count -> count.items() > 0)
                .toList();
    }

    @Test
    void aBatchOfAThousandGivesTheSameBytesWhenExportedTwice() {
        people.as("Abe");
        opened.save(SmallCase.of(victims(1000)), Progress.NONE);
        approveAll();
        SealedBatch batch = seal(PayoutFormat.PAIN001, everybody(1000));
        assertThat(batch.rows()).isEqualTo(1000);
        byte[] first = finance().export(batch.id()).getFirst().content();
        assertThat(first.length).as("more than one part of it").isGreaterThan(500_000);
        assertThat(finance().export(batch.id()).getFirst().content()).isEqualTo(first);
        assertThat(batch.total())
                .isEqualTo(
                        IntStream.rangeClosed(1, 1000).mapToLong(i -> 1_000 + i).sum());
    }

    @Test
    void anItemWithoutARecipientIsHeldWithTheReasonAndGoesOutLater() {
        approveAll();
        SealedBatch batch = seal(PayoutFormat.ZENGIN, everybody(3));
        assertThat(batch.rows()).isEqualTo(3);
        assertThat(batch.heldRows()).isEqualTo(2);
        CaseItem held = item("U0004");
        assertThat(held.status()).isEqualTo(APPROVED);
        assertThat(held.held()).isEqualTo(Message.of("payout.noJapaneseAccount", "U0004"));
        assertThat(new String(finance().export(batch.id()).getLast().content(), StandardCharsets.UTF_8))
                .contains("U0004", "U0005", "no Japanese bank account");
        SealedBatch rest = seal(PayoutFormat.ZENGIN, everybody(5));
        assertThat(rest.rows()).isEqualTo(2);
        assertThat(item("U0004").held()).isNull();
        assertThatThrownBy(() -> seal(PayoutFormat.ZENGIN, everybody(5)))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("no approved item"));
    }

    @Test
    void onlyFinanceSealsAndNeverItemsTheyReviewedOrApprovedThemselves() {
        approveAll();
        SealRequest request = Payments.request(1, PayoutFormat.CSV, CASH_BANK, everybody(5));
        for (Role role : Set.of(Role.ANALYST, Role.MANAGER, Role.AUDITOR)) {
            CasePayouts payouts = people.as("Any " + role, role).payouts();
            assertThat(rule(() -> payouts.seal(request, Payments.content(PayoutFormat.CSV))))
                    .isEqualTo(Rule.NOT_ALLOWED);
            assertThat(rule(() -> payouts.read(folder.resolve("none"), null))).isEqualTo(Rule.NOT_ALLOWED);
        }
        people.as("Abe").changePerson("Mori", Role.FINANCE, true);
        assertThatThrownBy(() -> people.as("Mori").payouts().seal(request, Payments.content(PayoutFormat.CSV)))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("Mori reviewed or approved"));
        assertThat(states()).allMatch(state -> state.contains("APPROVED"));
        assertThat(finance().batches()).isEmpty();
    }

    @Test
    void nothingIsSealedToBePaidOnADayThatIsOver() {
        approveAll();
        SealRequest plain = Payments.request(1, PayoutFormat.ZENGIN, CASH_BANK, everybody(5));
        SealRequest late = new SealRequest(
                plain.id(),
                plain.format(),
                CASH_BANK,
                "",
                plain.payer(),
                plain.recipients(),
                LocalDate.of(2019, 7, 4),
                plain.zone());
        assertThatThrownBy(() -> finance().seal(late, Payments.content(PayoutFormat.ZENGIN)))
                .satisfies(Said.containing("2019-07-04, is over"));
        assertThat(states()).allMatch(state -> state.contains("APPROVED"));
    }

    private String heldOf(String account) {
        return finance().itemsOf(account).stream()
                .filter(item -> item.status() == APPROVED)
                .map(item -> Said.english(java.util.Objects.requireNonNull(item.held())))
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void whatIsDueThroughAnotherChannelByNowDoesNotGoOutThroughTheOldOne() {
        approveAll();
        Map<String, SmallCase.Victim> now = victims(5);
        now.put("U0002", SmallCase.Victim.of(Map.of(Channel.BALANCE, 1_002L)));
        now.put("U0003", SmallCase.Victim.of(Map.of(CASH_BANK, 900L, Channel.BALANCE, 103L)));
        opened.save(SmallCase.of(now), Progress.NONE);
        assertThat(seal(PayoutFormat.ZENGIN, everybody(5)).rows()).isEqualTo(3);
        assertThat(states()).contains("U0002 APPROVED 1002", "U0003 APPROVED 1003", "U0004 EXPORTED 1004");
        assertThat(heldOf("U0002")).contains("is due 0 yen now", "due through another");
        assertThat(heldOf("U0003")).contains("is due 900 yen now");
    }

    @Test
    void noMoreIsPaidThanIsDueNow() {
        approveAll();
        Map<String, SmallCase.Victim> less = victims(5);
        less.put("U0001", SmallCase.Victim.of(Map.of(CASH_BANK, 400L)));
        opened.save(SmallCase.of(less), Progress.NONE);
        SealedBatch batch = seal(PayoutFormat.CSV, everybody(5));
        assertThat(batch.rows()).isEqualTo(4);
        assertThat(states()).contains("U0001 APPROVED 1001", "U0001 PROPOSED -601");
        CaseItem approved = opened.compensation(ListQuery.ALL).rows().getFirst();
        people.as("Abe").decide(approved.id(), approved.version(), PROPOSED, "less was stolen");
        assertThat(states()).contains("U0001 PROPOSED 400");
        step("Abe", REVIEWED, "");
        step("Mori", APPROVED, "");
        assertThat(seal(PayoutFormat.CSV, everybody(5)).total()).isEqualTo(400);
    }

    @Test
    void tenConcurrentSealsSealEachItemOnce() throws Exception {
        approveAll();
        List<CasePayouts> sealing = IntStream.range(0, 10)
                .mapToObj(i ->
                        people.as("F" + "abcdefghjk".charAt(i), Role.FINANCE).payouts())
                .toList();
        List<Callable<Integer>> work = new ArrayList<>();
        for (CasePayouts one : sealing) {
            SealRequest request = Payments.request(number.incrementAndGet(), PayoutFormat.CSV, CASH_BANK, everybody(5));
            work.add(() -> {
                try {
                    return one.seal(request, Payments.content(PayoutFormat.CSV)).rows();
                } catch (UnusableInput told) {
                    return 0;
                }
            });
        }
        List<Integer> rows = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> one : pool.invokeAll(work)) {
                rows.add(one.get());
            }
        }
        assertThat(rows).containsOnlyOnce(5).filteredOn(r -> r == 0).hasSize(9);
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void ofTenConcurrentDecisionsTheLateOnesLearnWhoCameFirst() throws Exception {
        List<CaseSession> sessions = IntStream.range(0, 10)
                .mapToObj(i -> people.as("M" + "abcdefghjk".charAt(i)))
                .toList();
        List<BulkStep.Chosen> seen =
                sessions.getFirst().preview(ItemFilter.ALL, List.of(), REVIEWED).items();
        List<Callable<BulkStep.Result>> work = new ArrayList<>();
        sessions.forEach(one -> work.add(() -> one.decideAll(seen, REVIEWED, "")));
        int done = 0;
        int told = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (Future<BulkStep.Result> one : pool.invokeAll(work)) {
                done += one.get().done().items();
                told += one.get().refused().getOrDefault(Rule.CHANGED_MEANWHILE, 0);
            }
        }
        assertThat(done).isEqualTo(5);
        assertThat(told).isEqualTo(45);
    }

    @Test
    void aPreviewShowsTheEffectOfAStepAndExcludesOnesOwnReviews() {
        people.as("Abe").decide("U0001", CASH_BANK, REVIEWED, "");
        people.as("Mori").decide("U0002", CASH_BANK, REVIEWED, "");
        people.as("Mori").decide("U0005", CASH_BANK, REVIEWED, "");
        BulkStep.Preview preview = people.as("Mori").preview(ItemFilter.ALL, List.of(), APPROVED);
        assertThat(preview.total()).isEqualTo(new BulkStep.Count(1, 1_001));
        assertThat(preview.byChannel()).containsExactly(Map.entry(CASH_BANK, new BulkStep.Count(1, 1_001)));
        assertThat(preview.excluded())
                .containsEntry(Rule.SAME_PERSON, new BulkStep.Count(2, 2_007))
                .containsEntry(Rule.NO_SUCH_STEP, new BulkStep.Count(2, 2_007));
        assertThat(preview.largest()).extracting(CaseItem::account).containsExactly("U0001");
        assertThat(people.as("Mori")
                        .preview(new ItemFilter("U0002", Set.of(), Set.of()), List.of(), REVIEWED)
                        .excluded())
                .containsOnlyKeys(Rule.NO_SUCH_STEP);
    }

    private Path back(String name, String... lines) throws IOException {
        return Files.writeString(
                folder.resolve(name), "item_id,account_id,amount,status,reason\n" + String.join("\n", lines) + "\n");
    }

    private String line(String account, String status) {
        CaseItem item = item(account);
        return item.id() + "," + account + "," + item.amount() + "," + status + ",r";
    }

    @Test
    void returnedLinesSettleTheirItemsAndOthersAreAskedAboutOrListed() throws IOException {
        approveAll();
        SealedBatch batch = seal(PayoutFormat.ZENGIN, everybody(5));
        Path file = back(
                "back.csv",
                line("U0001", "PAID"),
                line("U0002", "FAILED"),
                item("U0003").id() + ",U0003,7,PAID,",
                ",U0004,1004,PAID,",
                ",U9999,5,PAID,",
                "x,U0001,1001,UNHEARD,");
        ReturnedPayouts read = finance().read(file, null);
        assertThat(read.settled()).isEqualTo(2);
        assertThat(read.receipt().read().lines()).isEqualTo(7);
        assertThat(states())
                .containsExactly(
                        "U0001 PAID 1001",
                        "U0002 FAILED 1002",
                        "U0003 EXPORTED 1003",
                        "U0004 EXPORTED 1004",
                        "U0005 EXPORTED 1005");
        assertThat(item("U0002").decision().reason()).isEqualTo("r (back.csv:3)");
        assertThat(finance().progress(batch.id())).isEqualTo(new SealedBatch.Progress(1, 1001, 1, 1002, 3, 3012));
        long lines = opened.audit().entries(ListQuery.ALL).total();
        assertThat(finance().read(file, null).again()).isTrue();
        assertThat(opened.audit().entries(ListQuery.ALL).total()).isEqualTo(lines);

        List<PayoutQuestion> questions = finance().questions();
        assertThat(questions).hasSize(2);
        PayoutQuestion unnamed = questions.get(1);
        assertThat(unnamed.candidates())
                .extracting(SentItem::id, SentItem::account, SentItem::status)
                .containsExactly(
                        tuple(item("U0004").id(), "U0004", item("U0004").status()));
        assertThatThrownBy(() -> finance().answer(unnamed.sha256(), unnamed.place(), 1L))
                .isInstanceOf(UnusableInput.class);
        finance().answer(unnamed.sha256(), unnamed.place(), item("U0004").id());
        assertThat(item("U0004").status()).isEqualTo(PAID);
        finance().answer(questions.getFirst().sha256(), questions.getFirst().place(), null);
        assertThat(finance().questions()).isEmpty();
        assertThat(rule(() -> finance().answer(unnamed.sha256(), unnamed.place(), null)))
                .isEqualTo(Rule.NO_SUCH_ITEM);
        assertThat(opened.audit().verify().intact()).isTrue();
    }

    @Test
    void aFailedItemIsReopenedWithAReasonAndGoesOutAgainWithTheSameId() throws IOException {
        approveAll();
        seal(PayoutFormat.CSV, everybody(5));
        finance().read(back("back.csv", line("U0002", "FAILED")), null);
        long id = item("U0002").id();
        assertThat(rule(() -> people.as("Abe").decide("U0002", CASH_BANK, PROPOSED, "")))
                .isEqualTo(Rule.REASON_MISSING);
        people.as("Abe").decide("U0002", CASH_BANK, PROPOSED, "account number was wrong");
        Path late = back("late.csv", id + ",U0002,1002,PAID,");
        assertThat(finance().read(late, null).settled())
                .as("it may have been paid after all: a person has to say")
                .isZero();
        assertThat(finance().questions()).hasSize(1);
        people.as("Abe").decide("U0002", CASH_BANK, REVIEWED, "");
        people.as("Mori").decide("U0002", CASH_BANK, APPROVED, "");
        assertThatThrownBy(() -> seal(PayoutFormat.CSV, everybody(5)))
                .as("as long as nobody says, it does not go out again")
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("answer the question about line 2 of late.csv"));
        PayoutQuestion open = finance().questions().getFirst();
        finance().answer(open.sha256(), open.place(), null);
        SealedBatch second = seal(PayoutFormat.CSV, everybody(5));
        assertThat(second.rows()).isEqualTo(1);
        assertThat(item("U0002").id()).isEqualTo(id);
        assertThat(item("U0002").batch()).isEqualTo(second.id().toString());
        finance().read(back("paid.csv", id + ",U0002,1002,PAID,second try"), null);
        assertThat(item("U0002").status()).as("which of the two payments?").isEqualTo(Status.EXPORTED);
        assertThat(finance().questions()).hasSize(1);
        finance().read(ofBatch("named.csv", second.id(), id + ",U0002,1002,PAID,second try"), null);
        assertThat(item("U0002").status()).isEqualTo(PAID);
    }

    private Path ofBatch(String name, UUID batch, String line) throws IOException {
        return Files.writeString(
                folder.resolve(name), "item_id,account_id,amount,status,reason,batch_id\n" + line + "," + batch + "\n");
    }

    /// A second list of the first batch, after its failed item went out again.
    @Test
    void whatIsSaidOfAnEarlierBatchDoesNotReopenWhatIsOnItsWayInTheNext() throws IOException {
        approveAll();
        SealedBatch first = seal(PayoutFormat.CSV, everybody(5));
        String failed = line("U0002", "FAILED");
        finance().read(back("back.csv", failed), null);
        people.as("Abe").decide("U0002", CASH_BANK, PROPOSED, "account number was wrong");
        people.as("Abe").decide("U0002", CASH_BANK, REVIEWED, "");
        people.as("Mori").decide("U0002", CASH_BANK, APPROVED, "");
        SealedBatch second = seal(PayoutFormat.CSV, everybody(5));

        finance().read(back("cumulative.csv", failed, line("U0001", "PAID")), null);
        finance().read(ofBatch("first.csv", first.id(), failed), null);
        assertThat(item("U0002").status()).isEqualTo(Status.EXPORTED);
        assertThat(item("U0001").status()).isEqualTo(PAID);
        assertThat(finance().questions()).hasSize(2);

        Path refused = Files.writeString(
                folder.resolve("pain.002.xml"),
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                        + "<OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>"
                        + "</CstmrPmtStsRpt></Document>");
        finance().read(refused, null);
        PayoutQuestion whole = finance().questions().getLast();
        finance().answerAll(whole.sha256(), whole.place(), first.id());
        assertThat(item("U0002").status()).as("it is in the second batch").isEqualTo(Status.EXPORTED);
        assertThat(item("U0003").status()).isEqualTo(Status.FAILED);
        assertThat(item("U0002").batch()).isEqualTo(second.id().toString());
    }

    @Test
    void nothingGoesOutForAnAccountThatSomebodyPutOnHoldAfterTheApproval() {
        approveAll();
        people.as("Abe")
                .decideAccounts(List.of(
                        new DecisionRequest("U0003", DecisionSubject.HOLD, "yes", "two people claim to own it", 0)));
        SealedBatch batch = seal(PayoutFormat.CSV, everybody(5));
        assertThat(batch.rows()).isEqualTo(4);
        assertThat(item("U0003").status()).isEqualTo(APPROVED);
        assertThat(Said.english(Objects.requireNonNull(item("U0003").held()))).contains("two people claim to own it");
    }

    @Test
    void amountsSwappedBetweenTwoPayeesAndALineTwiceSettleNothingWrong() throws IOException {
        approveAll();
        seal(PayoutFormat.CSV, everybody(5));
        ReturnedPayouts read = finance()
                .read(
                        back(
                                "swapped.csv",
                                item("U0001").id() + ",U0001,1002,PAID,",
                                item("U0002").id() + ",U0002,1001,PAID,",
                                item("U0003").id() + ",U0004,1003,PAID,",
                                line("U0005", "PAID"),
                                line("U0005", "FAILED")),
                        null);
        assertThat(read.settled()).isEqualTo(1);
        assertThat(finance().questions()).hasSize(4);
        assertThat(item("U0005").status()).isEqualTo(PAID);
    }

    @Test
    void aFileRefusedAsAWholeRaisesAQuestion() throws IOException {
        approveAll();
        SealedBatch batch = seal(PayoutFormat.PAIN001, everybody(5));
        Path file = Files.writeString(
                folder.resolve("pain.002.xml"),
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                        + "<OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>"
                        + "</CstmrPmtStsRpt></Document>");
        finance().read(file, null);
        PayoutQuestion question = finance().questions().getFirst();
        assertThat(question.wholeFile()).isTrue();
        finance().answerAll(question.sha256(), question.place(), batch.id());
        assertThat(states()).allMatch(state -> state.contains("FAILED"));
        assertThat(finance().questions()).isEmpty();
    }

    @Test
    void aPaidItemKeepsItsHistoryAndGetsAnAdjustmentWhenItsLossChanges() throws IOException {
        approveAll();
        seal(PayoutFormat.CSV, everybody(5));
        finance().read(back("back.csv", line("U0001", "PAID")), null);
        Map<String, SmallCase.Victim> more = victims(5);
        more.put("U0001", SmallCase.Victim.of(Map.of(CASH_BANK, 1_500L)));
        opened.save(SmallCase.of(more), Progress.NONE);
        assertThat(states()).contains("U0001 PAID 1001", "U0001 PROPOSED 499");
        step("Abe", REVIEWED, "");
        step("Mori", APPROVED, "");
        assertThat(seal(PayoutFormat.CSV, everybody(5)).total()).isEqualTo(499);
    }

    @Test
    void aFormatThatDoesNotTakeTheChannelIsRefused() {
        assertThatThrownBy(() -> Payments.request(1, PayoutFormat.ZENGIN, CARD, Recipients.NONE))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.containing("ZENGIN"));
    }

    @Test
    void exportedAndPaidItemsCannotBeDecided() throws IOException {
        approveAll();
        seal(PayoutFormat.CSV, everybody(5));
        for (Status to : Status.values()) {
            assertThat(rule(() -> people.as("Abe").decide("U0001", CASH_BANK, to, "because")))
                    .as(to.name())
                    .isIn(Rule.NO_SUCH_STEP, Rule.NOT_ALLOWED);
        }
        assertThat(rule(() -> people.as("Suzuki", Role.FINANCE).decide("U0001", CASH_BANK, PAID, "")))
                .isEqualTo(Rule.NO_SUCH_STEP);
        assertThat(item("U0001").status()).isEqualTo(EXPORTED);
        assertThat(Set.of(FAILED, ON_HOLD)).doesNotContain(item("U0001").status());
    }

    private static @Nullable Rule rule(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        DecisionRefused refused = catchThrowableOfType(DecisionRefused.class, work);
        return refused == null ? null : refused.rule();
    }
}
