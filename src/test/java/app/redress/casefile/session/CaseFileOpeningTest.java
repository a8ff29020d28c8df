package app.redress.casefile.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.casefile.database.CaseErrors;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.CaseItem;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.damages.DamageEstimate.Range;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.Reject;
import app.redress.language.Said;
import app.redress.worklist.CompensationItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileOpeningTest {
    @TempDir
    Path folder;

    @Test
    void aCaseIsOneFileAndOpensWithOrWithoutItsSuffix() throws IOException {
        create("case").close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder.resolve("case.mv.db"), folder.resolve("case.head"));
        }
        open("case").close();
        open("case.mv.db").close();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyItsOwnerMayReadACaseBeforeAndAfterItIsCompacted() throws IOException {
        try (CaseFile made = create("case")) {
            assertThat(rights(made.file())).isEqualTo("rw-------");
            made.save(new RandomFindings(1, 5, 5).make(), app.redress.domain.Progress.NONE);
        }
        assertThat(rights(folder.resolve("case.mv.db"))).isEqualTo("rw-------");
    }

    /// As an update of a case of an older version does, which writes much anew.
    @Test
    void aFileThatGrewWhileItWasOpenIsWrittenAnewWhenItIsClosed() throws IOException {
        create("case").close();
        Path place = folder.resolve("case.mv.db");
        try (CaseFile opened = open("case")) {
            opened.write(
                    handle -> handle.execute("create table much as select random_uuid() as id, secure_rand(1000) as"
                            + " bytes from system_range(1, 12000)"));
            assertThat(Files.size(place)).isGreaterThan(9 << 20);
            opened.write(handle -> handle.execute("drop table much"));
        }
        assertThat(Files.size(place)).isLessThan(1 << 20);
        open("case").close();
    }

    @Test
    void aCaseDoesNotOverwriteAnotherFile() {
        create("case").close();
        refused(() -> create("case"), "already exists at", "another name");
    }

    @Test
    void aMissingFolderIsNamed() {
        refused(() -> create("nowhere/case"), folder.resolve("nowhere").toString(), "does not exist");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        refused(() -> create("file/case"), folder.resolve("file").toString(), "choose");
    }

    @Test
    void anUnwritableFolderIsNamed() {
        Path file = folder.resolve("case.mv.db");
        assertThat(CaseErrors.notCreated(file, new AccessDeniedException("x")))
                .satisfies(Said.containing(folder + " can't be written"));
        assertThat(CaseErrors.notCreated(file, new FileSystemException("x", null, "Read-only file system")))
                .satisfies(Said.containing("Read-only file system"));
    }

    @Test
    void aPathThatTheDatabaseWouldMisreadIsRefused() {
        refused(() -> create("a;b"), "semicolon", "choose another");
    }

    @Test
    void aCaseNeedsAName() {
        refused(() -> CaseFile.create(folder.resolve("case"), " ", "Abe", CaseFileSaveTest.CLOCK), "name");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingCaseIsNamed() {
        refused(() -> open("none"), "no case at", "create");
    }

    @Test
    void aFileOfAnotherTypeIsNotACase() throws IOException {
        Files.writeString(folder.resolve("text.mv.db"), "transaction_id,account_id\n");
        Files.createFile(folder.resolve("empty.mv.db"));
        Files.createDirectory(folder.resolve("folder.mv.db"));
        for (String name : List.of("text", "empty", "folder")) {
            refused(() -> open(name), "not a Redress case", "choose");
        }
    }

    @Test
    void anotherProgramsDatabaseIsNotACase() throws SQLException {
        sql("other", "someone", "create table t(i int)");
        sql("other2", "redress", "create table t(i int)");
        refused(() -> open("other"), "not a Redress case");
        refused(() -> open("other2"), "not a Redress case");
    }

    @Test
    void aCaseOfWhichOnlyTheBeginningIsLeftIsCalledDamaged() throws IOException {
        create("case").close();
        Path cut = folder.resolve("cut.mv.db");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(folder.resolve("case.mv.db")), 9_000));
        refused(() -> open("cut"), "damaged", "restore a backup");
    }

    /// The database would take it for a new one.
    @ParameterizedTest
    @ValueSource(ints = {8_192, 9_000, 16_000, 48_000})
    void nothingIsWrittenIntoACaseWhoseEndIsMissing(int left) throws IOException {
        create("case").close();
        byte[] torn = Arrays.copyOf(Files.readAllBytes(folder.resolve("case.mv.db")), left);
        Path cut = Files.write(folder.resolve("cut.mv.db"), torn);
        refused(() -> open("cut"), "damaged", "restore a backup");
        assertThat(cut).hasBinaryContent(torn);
    }

    @Test
    void aCaseWhoseCreationWasInterruptedIsRefused() throws SQLException {
        create("case").close();
        sql("case", "redress", "delete from redress_case");
        refused(() -> open("case"), "not a Redress case");
    }

    @Test
    void aCaseOfANewerRedressAsksForAnUpdate() throws SQLException {
        create("case").close();
        sql("case", "redress", """
            insert into "flyway_schema_history" select 99, '99', 'later', "type", 'V99__later.sql', "checksum",
            "installed_by", "installed_on", "execution_time", "success"
            from "flyway_schema_history" where "version" = '1'
            """);
        refused(() -> open("case"), "newer Redress", "99", "update");
    }

    @Test
    void aCaseOfAnOlderVersionOpensWithoutNewerData() throws SQLException {
        var findings = new RandomFindings(1, 10, 5).make();
        try (CaseFile made = create("case")) {
            made.save(findings, app.redress.domain.Progress.NONE);
        }
        sql("case", "redress", new String[] {
            "drop table evidence_limit_step",
            "drop table case_restored",
            "drop table payout_batch_outside",
            "drop table conflict",
            "drop table conflict_step",
            "drop table made_from",
            "alter table estimate drop column range_low",
            "alter table estimate drop column range_high",
            "alter table reject drop column reason_code",
            "alter table reject drop column reason_message",
            "alter table reject drop column remedy_message",
            "alter table reject drop column reason_ja",
            "alter table event_a drop column counterparty",
            "alter table event_b drop column counterparty",
            "drop table person",
            "alter table audit drop column os_user",
            "drop table account_count",
            "drop table published_figure",
            "drop table published_contribution",
            "drop table published_estimate",
            "drop table estimate_movement",
            "drop table earlier_run",
            "drop table uncertainty_result",
            "drop table account_decision",
            "drop table decision_step",
            "drop table account_mark",
            "drop table evidence_total",
            "drop table payout_evidence",
            "drop table freeze_urgency",
            "drop table compensation_item",
            "drop table payout_batch",
            "drop table payout_batch_item",
            "drop table payout_file",
            "drop table payout_content",
            "drop table payout_return",
            "drop table payout_return_line",
            "drop table account_drain",
            "drop table claim",
            "drop table claim_decision",
            "drop table claim_told",
            "drop table asked_account",
            "drop table account_trait",
            "drop table account_heading",
            "drop table saved_view",
            "drop table account_loss",
            "drop table movement_part",
            "drop table named_definition",
            "drop table deadline_choice",
            "drop table deadline_pack",
            "drop table account_deadline",
            "drop index account_finding_of_tier",
            "drop table deadline_mark",
            "drop table reported_account",
            "alter table account_finding drop column contact",
            "alter table account_finding drop column frozen_at",
            "alter table analysis drop column kept",
            "create table compensation_decision (account varchar not null, channel varchar(12) not null,"
                    + " status varchar(12) not null, amount bigint not null, reviewer varchar, approver varchar,"
                    + " approved_amount bigint, reason varchar not null, decided_by varchar not null,"
                    + " decided_at timestamp(6) with time zone not null, version int not null,"
                    + " primary key (account, channel))",
            "insert into compensation_decision select account, channel, 'REVIEWED', amount, 'Abe', null, null, '',"
                    + " 'Abe', timestamp with time zone '2019-07-05 10:00:00+09', 1 from compensation where place = 0",
            "insert into compensation_decision values ('gone', 'CARD', 'REJECTED', 400, null, null, null, 'no',"
                    + " 'Abe', timestamp with time zone '2019-07-05 10:00:00+09', 1)",
            "alter table freeze_proposal rename to freeze",
            "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'",
            "delete from \"flyway_schema_history\" where \"version\" in ('2', '3', '4', '10', '20', '21', '22', '23',"
                    + " '24', '25', '27', '28', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40')",
            "update evidence_file set receipt = replace(receipt, ',\"gaps\":[]', '')"
        });
        try (CaseFile opened = open("case")) {
            assertThat(opened.receipts()).isEqualTo(findings.evidence().receipts());
            assertThat(opened.rejects(ListQuery.ALL).rows())
                    .extracting(Reject::reason)
                    .containsExactlyElementsOf(findings.evidence().rejects().stream()
                            .map(reject -> Message.plain(Said.english(reject.reason())))
                            .toList());
            assertThat(opened.conflicts()).isEmpty();
            assertThat(opened.conflictChoices()).isEmpty();
            assertThat(opened.decisionsPending()).isFalse();
            assertThat(opened.madeFrom()).isEmpty();
            assertThat(folder.resolve("case-before-v40.zip")).exists();
            assertThat(opened.estimates())
                    .hasSameSizeAs(findings.figures().estimates())
                    .allSatisfy(e -> assertThat(e.range())
                            .isEqualTo(
                                    e.definition() == Definition.EVIDENCE ? null : new Range(e.amount(), e.amount())));
            CompensationItem first = findings.lists().compensation().getFirst();
            CaseItem decided = opened.item(first.account(), first.channel()).orElseThrow();
            assertThat(decided.status()).isEqualTo(CompensationItem.Status.REVIEWED);
            assertThat(decided.signatures().reviewer()).isEqualTo("Abe");
            assertThat(opened.compensation(ListQuery.ALL).rows())
                    .as("what is no longer proposed is on no list")
                    .hasSameSizeAs(findings.lists().compensation());
            opened.save(findings, app.redress.domain.Progress.NONE);
            assertThat(opened.item(first.account(), first.channel())).contains(decided);
            assertThat(opened.estimates()).isEqualTo(findings.figures().estimates());
            assertThat(opened.conflicts()).isEqualTo(findings.evidence().conflicts());
        }
    }

    @Test
    void aDamagedCaseIsReportedAsDamaged() throws IOException {
        try (CaseFile made = create("case")) {
            made.save(new RandomFindings(1, 50, 5).make(), app.redress.domain.Progress.NONE);
        }
        Path file = folder.resolve("case.mv.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(64);
            bytes.write(new byte[(int) bytes.length() - 64]);
        }
        refused(() -> open("case"), "damaged", "restore");
    }

    @Test
    void aSecondOpenInTheSameProcessIsRefusedUntilTheFirstCloses() {
        CaseFile first = create("case");
        refused(() -> open("case"), "already open", "close it");
        first.close();
        first.close();
        open("case").close();
    }

    @Test
    void aSecondProcessCannotOpenTheCase() throws IOException, InterruptedException {
        create("case").close();
        Process child = ChildJvm.start(HoldOpen.class, folder.resolve("case").toString());
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");
            refused(() -> open("case"), "already open", "close it");
        } finally {
            child.getOutputStream().close();
            child.waitFor();
        }
        open("case").close();
    }

    /// Opens a case and keeps it until its input ends.
    static final class HoldOpen {
        private HoldOpen() {}

        public static void main(String[] args) throws IOException {
            try (CaseFile file = CaseFile.open(Path.of(args[0]), "Mori", CaseFileSaveTest.CLOCK)) {
                System.out.println(file.hasFindings() ? "full" : "open");
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private CaseFile create(String name) {
        return CaseFile.create(folder.resolve(name), "case", "Abe", CaseFileSaveTest.CLOCK);
    }

    private CaseFile open(String name) {
        return CaseFile.open(folder.resolve(name), "Abe", CaseFileSaveTest.CLOCK);
    }

    private void sql(String name, String user, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve(name), user, "");
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String... words) {
        assertThatThrownBy(work)
                .isInstanceOf(UnusableInput.class)
                .extracting(Said::english)
                .asString()
                .contains(words)
                .doesNotContain("\n");
    }
}
