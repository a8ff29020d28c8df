package app.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.AuditEntry.Action;
import app.redress.casefile.AuditLog.Verification;
import app.redress.casefile.CaseReader.ListQuery;
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
    void fourLines() {
        try (CaseFile made = CaseFile.create(folder.resolve("case"), "七月", "Abe", CaseFileSaveTest.CLOCK)) {
            made.save(SmallCase.of(500, Map.of(Channel.CARD, 500L)), Progress.NONE);
            made.decide(SmallCase.VICTIM, Channel.CARD, CompensationItem.Status.REVIEWED, "Abe", "");
            made.exported("compensation.csv", "Mori", 1, 500, "ab12");
        }
    }

    @Test
    void everyActHasItsLine() {
        try (CaseFile opened = open()) {
            var page = opened.audit().entries(ListQuery.ALL);
            assertThat(page.rows())
                    .extracting(AuditEntry::action)
                    .containsExactly(
                            Action.CASE_CREATED, Action.ANALYSIS_SAVED, Action.COMPENSATION_DECIDED, Action.EXPORTED);
            AuditEntry exported = page.rows().getLast();
            assertThat(exported.who()).isEqualTo("Mori");
            assertThat(exported.detail()).isEqualTo("1 rows; 500 yen; SHA-256 ab12");
            assertThat(exported.at()).isEqualTo(Instant.parse("2019-07-05T01:02:03Z"));
            assertThat(opened.audit().verify()).isEqualTo(new Verification(4, OptionalLong.empty()));
        }
    }

    @Test
    void anAnalysisLeavesItsPolicyTimeAndEvidence() {
        var findings = new RandomFindings(1, 2, 2).make();
        try (CaseFile opened = open()) {
            opened.save(findings, Progress.NONE);
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
                "update audit set detail = 'PROPOSED -> REVIEWED; yen 5000' where seq = 3 | 3",
                "update audit set who = 'Mori' where seq = 1 | 1",
                "update audit set happened_at = happened_at + interval '1' second where seq = 2 | 2",
                "update audit set prev_hash = hash where seq = 4 | 4",
                "delete from audit where seq = 2 | 2",
                "delete from audit where seq = 4 | 4",
                "insert into audit select 5, happened_at, who, action, subject, detail, prev_hash, hash from audit where seq = 4 | 5",
                "update redress_case set audit_hash = 'x' | 5"
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

    private CaseFile open() {
        return CaseFile.open(folder.resolve("case"), "Abe", CaseFileSaveTest.CLOCK);
    }
}
