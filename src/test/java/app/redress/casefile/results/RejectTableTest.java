package app.redress.casefile.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseFileSaveTest;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import app.redress.findings.Findings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filters rejects by file and reason in a real case file.
class RejectTableTest {
    private static final EvidenceFile JUNE = file(3, "june.csv");
    private static final EvidenceFile JULY = file(5, "july.csv");
    private static final List<Reject> REJECTS = List.of(
            reject(JUNE, 2, "amount", "\"九万円\" is not an amount"),
            reject(JULY, 2, 3, "amount", "\"a \"b\"\nc\" is not an amount"),
            reject(JULY, 4, "amount", "empty"),
            reject(JULY, 5, "amount", "\"¥?\" is not an amount"),
            reject(JULY, 6, "total", "\"x\" is not an amount"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CaseFile opened;

    private static EvidenceFile file(int index, String name) {
        return new EvidenceFile(index, name, "/" + name, EvidenceKind.TRANSACTIONS, "sha" + index, 9);
    }

    private static Reject reject(EvidenceFile file, long line, String column, String reason) {
        return reject(file, line, line, column, reason);
    }

    private static Reject reject(EvidenceFile file, long line, long lastLine, String column, String reason) {
        return new Reject(file, line, lastLine, column, Message.plain(reason), Message.nothing(), "raw " + line);
    }

    @BeforeEach
    void save() {
        opened = CaseFile.create(folder.resolve("rejects"), "rejects", "Abe", CaseFileSaveTest.CLOCK);
        opened.save(
                new Findings(
                        new Findings.Basis(Instant.EPOCH, ZoneOffset.UTC, "standard", ""),
                        new Findings.Evidence(0, List.of(), REJECTS, List.of(), List.of()),
                        List.of(),
                        new Findings.Figures(List.of(), List.of(), List.of()),
                        new Findings.Lists(List.of(), List.of())),
                Progress.NONE);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private List<Reject> shown(RejectFilter filter) {
        return opened.rejects(filter, ListQuery.ALL).rows();
    }

    @Test
    void rejectsAreFilteredByFile() {
        assertThat(shown(new RejectFilter(3, null, null))).containsExactly(REJECTS.getFirst());
        assertThat(shown(new RejectFilter(4, null, null))).isEmpty();
        assertThat(shown(RejectFilter.ALL)).isEqualTo(REJECTS);
    }

    @Test
    void rejectsAreFilteredByReasonWhateverTheValue() {
        assertThat(shown(new RejectFilter(5, "amount", "is not an amount")))
                .containsExactly(REJECTS.get(1), REJECTS.get(3));
        assertThat(opened.rejects(new RejectFilter(null, "amount", "is not an amount"), ListQuery.ALL)
                        .total())
                .isEqualTo(3);
    }

    @Test
    void filterAndTextAreCombined() {
        ListQuery text = new ListQuery("¥?", "line", true, 0, 10);

        assertThat(opened.rejects(new RejectFilter(5, "amount", "is not an amount"), text)
                        .rows())
                .containsExactly(REJECTS.get(3));
    }

    @Test
    void rejectedLinesAreCountedAsReceiptsDoPerFileColumnAndReasonTheMostFrequentFirst() {
        assertThat(opened.rejectCounts())
                .containsExactly(
                        new RejectCount(5, "amount", "is not an amount", Message.plain("is not an amount"), 3),
                        new RejectCount(3, "amount", "is not an amount", Message.plain("is not an amount"), 1),
                        new RejectCount(5, "amount", "empty", Message.plain("empty"), 1),
                        new RejectCount(5, "total", "is not an amount", Message.plain("is not an amount"), 1));
    }
}
