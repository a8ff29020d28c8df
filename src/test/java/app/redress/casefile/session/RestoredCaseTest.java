package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.audit.AuditAnchor;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.ItemFilter;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.RestoredCase;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import app.redress.people.Role;
import app.redress.report.export.BatchRecordReader;
import app.redress.report.export.PayoutFolder;
import app.redress.worklist.CompensationItem.Status;
import app.redress.worklist.DecisionRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A case restored from a backup does not know what was sealed after it: nothing goes out twice all the same.
class RestoredCaseTest {
    private static final Channel BANK = Channel.CASH_BANK;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // sealed once
    private static SealedBatch since;

    @TempDir
    private Path mine;

    private static Map<String, SmallCase.Victim> victims(int count) {
        Map<String, SmallCase.Victim> victims = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            victims.put("V" + i, SmallCase.Victim.of(Map.of(BANK, 1_000L + i)));
        }
        return victims;
    }

    /// A case of four victims, a backup of it, and afterwards: a batch of three, one of whom was found only then.
    @BeforeAll
    static void aBatchIsSealedAfterTheBackup() throws IOException {
        try (CaseFile file = CaseFile.create(folder.resolve("case"), "case", "os", CaseFileSaveTest.CLOCK)) {
            file.save(SmallCase.of(victims(4)), Progress.NONE);
            Sessions people = new Sessions(file);
            people.as("Mori").backUp(folder.resolve("b.zip"));
            approved(file, people, victims(4).keySet(), 4);
            SealedBatch first = sealed(people, 1, PayoutFormat.ZENGIN, "V1");
            file.save(SmallCase.of(victims(5)), Progress.NONE);
            approved(file, people, Set.of("V5"), 1);
            since = sealed(people, 2, PayoutFormat.ZENGIN, "V5");
            for (SealedBatch batch : List.of(first, since)) {
                PayoutFolder.write(folder.resolve("sent"), finance(people).export(batch.id()));
            }
        }
    }

    private static void approved(CaseFile file, Sessions people, Set<String> accounts, int count) {
        for (Status to : List.of(Status.REVIEWED, Status.APPROVED)) {
            CaseSession who = people.as(to == Status.REVIEWED ? "Abe" : "Mori");
            List<Long> ids = file.compensation(ListQuery.ALL).rows().stream()
                    .filter(item -> accounts.contains(item.account()))
                    .map(CaseItem::id)
                    .toList();
            assertThat(who.decideAll(who.preview(ItemFilter.ALL, ids, to).items(), to, "")
                            .done()
                            .items())
                    .isEqualTo(count);
        }
    }

    private static CasePayouts finance(Sessions people) {
        return people.as("Suzuki", Role.FINANCE).payouts();
    }

    private static SealedBatch sealed(Sessions people, int number, PayoutFormat format, String only) {
        SealRequest plain = Payments.request(
                number, format, BANK, Payments.recipients(victims(5).keySet()));
        SealRequest request = new SealRequest(
                new UUID((long) number << 32 | 0x4000L, Long.MIN_VALUE),
                format,
                BANK,
                only,
                plain.payer(),
                plain.recipients(),
                plain.payOn(),
                plain.zone());
        return finance(people).seal(request, Payments.content(format));
    }

    @BeforeEach
    void copy() throws IOException {
        Path sent = Files.createDirectory(mine.resolve("sent"));
        try (var files = Files.list(folder.resolve("sent"))) {
            for (Path file : files.toList()) {
                Files.copy(file, sent.resolve(file.getFileName()));
            }
        }
    }

    private CaseFile restored() {
        CaseBackup.restore(folder.resolve("b.zip"), mine.resolve("again"), null, "os", CaseFileSaveTest.CLOCK);
        return CaseFile.open(mine.resolve("again"), "os", CaseFileSaveTest.CLOCK);
    }

    private List<OutsideBatch> sent() {
        return BatchRecordReader.readAll(mine.resolve("sent"));
    }

    private static List<String> states(CaseFile file) {
        return file.compensation(ListQuery.ALL).rows().stream()
                .map(item -> item.account() + " " + item.status() + " " + item.amount())
                .toList();
    }

    @Test
    void nothingIsSealedUntilAManagerSaysWhatWasSealedSince() {
        try (CaseFile file = restored()) {
            Sessions people = new Sessions(file);
            assertThat(file.restored()).get().matches(RestoredCase::open);
            approved(file, people, Set.of("V2"), 1);
            assertThatThrownBy(() -> sealed(people, 7, PayoutFormat.ZENGIN, ""))
                    .isInstanceOf(DecisionRefused.class)
                    .satisfies(Said.containing("unknown here"));
            assertThatThrownBy(() -> finance(people).takeOutside(List.of(), "x"))
                    .satisfies(Said.containing("may not"));
            CasePayouts manager = people.as("Mori").payouts();
            assertThatThrownBy(() -> manager.takeOutside(List.of(), " ")).satisfies(Said.containing("Say how"));
            manager.takeOutside(List.of(), "the bank has none");
            assertThat(file.restored()).get().matches(one -> !one.open() && "the bank has none".equals(one.reason()));
            assertThat(sealed(people, 7, PayoutFormat.ZENGIN, "").rows()).isEqualTo(1);
        }
    }

    @Test
    void whatWentOutSinceGoesOutNoMoreAndCanBePaidAndFail() throws IOException {
        try (CaseFile file = restored()) {
            Sessions people = new Sessions(file);
            OutsideBatch.Taken taken = people.as("Mori").payouts().takeOutside(sent(), "");
            assertThat(taken).isEqualTo(new OutsideBatch.Taken(2, 0, 2, 1_001 + 1_005));
            assertThat(states(file))
                    .contains("V1 EXPORTED 1001", "V2 PROPOSED 1002", "V5 EXPORTED 1005")
                    .hasSize(6);
            assertThat(states(file))
                    .as("nothing is due to V5 by what the case knows of it: the difference is proposed")
                    .contains("V5 PROPOSED -1005");
            approved(file, people, Set.of("V2"), 1);
            assertThat(sealed(people, 7, PayoutFormat.ZENGIN, "").rows()).isEqualTo(1);
            for (NamedFile one : finance(people).export(since.id())) {
                assertThat(mine.resolve("sent").resolve(one.name())).hasBinaryContent(one.content());
            }
            CaseItem paid = file.item("V1", BANK).orElseThrow();
            Path back = Files.writeString(
                    mine.resolve("back.csv"),
                    "item_id,account_id,amount,status\n" + paid.id() + ",V1,1001,PAID\n",
                    StandardCharsets.UTF_8);
            assertThat(finance(people).read(back, null).receipt().matched()).hasSize(1);
            assertThat(states(file)).contains("V1 PAID 1001");
            OutsideBatch.Taken again = people.as("Mori").payouts().takeOutside(sent(), "");
            assertThat(again).isEqualTo(new OutsideBatch.Taken(0, 2, 0, 0));
            assertThat(states(file)).contains("V1 PAID 1001");
            assertThat(file.audit().verify().intact()).isTrue();
            assertThat(file.audit().entries(ListQuery.ALL).rows())
                    .extracting(line -> line.action())
                    .contains(Action.CASE_RESTORED, Action.BATCH_READ_IN, Action.RESTORE_SETTLED);
        }
    }

    @Test
    void theAnalysisThatFindsTheFifthVictimAgainOwesItNothingMore() {
        try (CaseFile file = restored()) {
            new Sessions(file).as("Mori").payouts().takeOutside(sent(), "");
            file.save(SmallCase.of(victims(5)), Progress.NONE);
            assertThat(states(file)).contains("V5 EXPORTED 1005").hasSize(5);
        }
    }

    /// What somebody did to the folder, and what is said of it.
    @ParameterizedTest
    @CsvSource({
        "zengin-00000001.txt,              1001,         9001,          SHA-256 is another",
        "zengin-00000001.txt.manifest.json,'sha256\" : \"', 'sha256\" : \"0', SHA-256 is another",
        "zengin-00000001.batch.json,       '      \"V1\",', '      \"V2\",', belongs to account",
        "zengin-00000001.batch.json,       'rows\" : 1',  'rows\" : 2',  contradicts itself",
        "zengin-00000001.batch.json,       '      1,',    '      2,',     other items",
        "zengin-00000001.batch.json,       'channel',    'chanel',      not the record"
    })
    void aFolderThatWasTamperedWithIsRefused(String name, String from, String to, String said) throws IOException {
        Path file = mine.resolve("sent").resolve(name);
        String before = Files.readString(file, StandardCharsets.ISO_8859_1);
        String after = before.replaceFirst(java.util.regex.Pattern.quote(from), to);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after, StandardCharsets.ISO_8859_1);
        try (CaseFile restored = restored()) {
            CasePayouts manager = new Sessions(restored).as("Mori").payouts();
            assertThatThrownBy(() -> manager.takeOutside(sent(), ""))
                    .isInstanceOf(UnusableInput.class)
                    .satisfies(Said.containing(said));
            assertThat(restored.restored()).get().matches(RestoredCase::open);
            assertThat(states(restored)).allMatch(state -> state.contains("PROPOSED"));
        }
    }

    @Test
    void aPayoutFileWithoutItsRecordOrARecordWithoutItsFileIsNotPassedOver() throws IOException {
        Files.delete(mine.resolve("sent/zengin-00000001.batch.json"));
        assertThatThrownBy(this::sent).satisfies(Said.containing("is the manifest of a batch"));
    }

    @Test
    void aBatchOfAnotherCaseIsRefused() {
        try (CaseFile file = restored()) {
            CasePayouts manager = new Sessions(file).as("Mori").payouts();
            PayoutItem item = new PayoutItem(1, "V1", BANK, 1_001);
            assertThatThrownBy(() -> manager.takeOutside(List.of(Payments.outside(9, List.of(item), 1)), ""))
                    .satisfies(Said.containing("not of this case"));
        }
    }

    @Test
    void aCaseThatWasNeverRestoredKnowsItsBatches() throws IOException {
        Files.copy(folder.resolve("case.mv.db"), mine.resolve("case.mv.db"));
        try (CaseFile file = CaseFile.open(mine.resolve("case"), "os", CaseFileSaveTest.CLOCK)) {
            CasePayouts manager = new Sessions(file).as("Mori").payouts();
            assertThatThrownBy(() -> manager.takeOutside(sent(), "")).satisfies(Said.containing("was not restored"));
        }
    }

    @Test
    void aCaseFileReplacedByAnEarlierCopySealsNothingAndItsNoteIsNotOverwritten() throws IOException {
        Files.copy(AuditAnchor.fileOf(folder.resolve("case.mv.db")), mine.resolve("again.head"));
        CaseBackup.restore(folder.resolve("b.zip"), mine.resolve("other"), null, "os", CaseFileSaveTest.CLOCK);
        Files.move(mine.resolve("other.mv.db"), mine.resolve("again.mv.db"));
        try (CaseFile file = CaseFile.open(mine.resolve("again"), "os", CaseFileSaveTest.CLOCK)) {
            Sessions people = new Sessions(file);
            people.as("Mori").payouts().takeOutside(List.of(), "none");
            approved(file, people, victims(4).keySet(), 4);
            for (int i = 0; i < 40; i++) {
                people.as("Mori").exportedAudit(i);
            }
            assertThatThrownBy(() -> sealed(people, 7, PayoutFormat.ZENGIN, ""))
                    .satisfies(Said.containing("ends earlier than the note"));
            assertThat(file.audit().verify().intact()).isFalse();
        }
    }
}
