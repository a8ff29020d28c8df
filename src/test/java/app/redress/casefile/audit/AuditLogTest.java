package app.redress.casefile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog.Verification;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.casefile.session.RandomFindings;
import app.redress.casefile.session.Sessions;
import app.redress.casefile.session.SmallCase;
import app.redress.domain.Channel;
import app.redress.domain.Progress;
import app.redress.worklist.CompensationItem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditLogTest {
    @TempDir
    Path folder;

    @BeforeEach
    void sixLines() {
        try (CaseFile made = CaseFile.create(folder.resolve("case"), "七月", "Abe", CaseFileSaveTest.CLOCK)) {
            made.save(SmallCase.of(500, Map.of(Channel.CARD, 500L)), Progress.NONE);
            Sessions people = new Sessions(made);
            people.as("Abe").decide(SmallCase.VICTIM, Channel.CARD, CompensationItem.Status.REVIEWED, "");
            people.as("Abe").exported("compensation.csv", 1, 500, "ab12");
        }
    }

    @Test
    void everyActionIsLogged() {
        try (CaseFile opened = open()) {
            var page = opened.audit().entries(ListQuery.ALL);
            assertThat(page.rows())
                    .extracting(AuditEntry::action)
                    .containsExactly(
                            Action.CASE_CREATED,
                            Action.ANALYSIS_SAVED,
                            Action.PERSON_ADDED,
                            Action.SIGNED_IN,
                            Action.COMPENSATION_DECIDED,
                            Action.EXPORTED);
            AuditEntry exported = page.rows().getLast();
            assertThat(exported.who()).isEqualTo("Abe");
            assertThat(exported.detail()).isEqualTo("1 rows; 500 yen; SHA-256 ab12");
            assertThat(exported.at()).isEqualTo(Instant.parse("2019-07-05T01:02:03Z"));
            assertThat(opened.audit().verify()).isEqualTo(new Verification(6, OptionalLong.empty()));
        }
    }

    @Test
    void linesAreFoundByPersonKindAndTime() {
        Instant at = CaseFileSaveTest.CLOCK.instant();
        try (CaseFile opened = open()) {
            AuditLog log = opened.audit();
            assertThat(log.names()).containsExactly("Abe");
            assertThat(found(log, new AuditFilter("Abe", Action.EXPORTED, at, at.plusSeconds(1))))
                    .isEqualTo(1);
            assertThat(found(log, new AuditFilter("Abe", null, null, null))).isEqualTo(6);
            assertThat(found(log, new AuditFilter("abe'--", null, null, null))).isZero();
            assertThat(found(log, new AuditFilter(null, null, at.plusSeconds(1), null)))
                    .isZero();
            assertThat(found(log, new AuditFilter(null, null, null, at))).isZero();
        }
    }

    private static long found(AuditLog log, AuditFilter filter) {
        return log.entries(filter, new ListQuery("", "seq", true, 0, 2)).total();
    }

    @Test
    void anAnalysisRecordsItsPolicyTimeAndEvidence() {
        var findings = new RandomFindings(1, 2, 2).make();
        try (CaseFile opened = open()) {
            new Sessions(opened).as("Abe").save(findings, null, Progress.NONE);
            AuditEntry line = opened.audit()
                    .entries(new ListQuery("ANALYSIS", "seq", true, 0, 1))
                    .rows()
                    .getFirst();
            assertThat(line.subject()).isEqualTo("standard");
            assertThat(line.detail()).contains(findings.basis().asOf().toString());
            findings.evidence().receipts().forEach(receipt -> assertThat(line.detail())
                    .contains(receipt.file().sha256()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set detail = 'PROPOSED -> REVIEWED; yen 5000' where seq = 5 | 5",
                "update audit set who = 'Mori' where seq = 1 | 1",
                "update audit set happened_at = happened_at + interval '1' second where seq = 2 | 2",
                "update audit set prev_hash = hash where seq = 4 | 4",
                "update audit set os_user = 'root' where seq = 3 | 3",
                "update audit set os_user = null where seq = 5 | 5",
                "delete from audit where seq = 2 | 2",
                "delete from audit where seq = 6 | 6",
                "insert into audit select 7, happened_at, who, action, subject, detail, prev_hash, hash, os_user from audit where seq = 6 | 7",
                "update redress_case set audit_hash = 'x' | 7"
            })
    void tamperingIsFoundAtTheFirstBrokenLine(String statement, long brokenAt) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("case"), "redress", "");
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
        try (CaseFile opened = open()) {
            Verification found = opened.audit().verify();
            assertThat(found.intact()).isFalse();
            assertThat(found.brokenAt()).hasValue(brokenAt);
        }
    }

    /// The remaining chain is valid; only the note next to the case reveals the loss.
    @Test
    void linesCutOffAtTheEndAreDetectedEvenAfterLaterOnes() throws SQLException {
        sql(
                "update redress_case set audit_seq = 4, audit_hash = (select hash from audit where seq = 4)",
                "delete from audit where seq > 4");
        try (CaseFile opened = open()) {
            assertThat(opened.audit().verify().brokenAt()).hasValue(5);
            new Sessions(opened).as("Abe");
            assertThat(opened.audit().verify().brokenAt()).hasValue(6);
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("case"), "redress", "");
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                assertThat(sql.executeUpdate(statement)).isPositive();
            }
        }
    }

    private CaseFile open() {
        return CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
    }
}
