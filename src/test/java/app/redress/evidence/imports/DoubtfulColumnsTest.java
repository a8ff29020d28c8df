package app.redress.evidence.imports;

import static app.redress.evidence.imports.TestExports.DETECTED;
import static app.redress.evidence.imports.TestExports.lines;
import static app.redress.evidence.imports.TestExports.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Access;
import app.redress.domain.AccountFacts;
import app.redress.domain.Claim;
import app.redress.evidence.imports.TestExports.Read;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.ExportFile;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtfulColumnsTest {
    @TempDir
    private Path folder;

    private <T> Read<T> readAs(ExportKind<T> kind, String... text) {
        Path file = TestExports.write(folder.resolve("export.csv"), lines(text));
        return read(Export.of(kind, 0, ExportFile.of(file), DETECTED));
    }

    @Test
    void aFreezeThatWasLiftedAgainIsNone() {
        Read<AccountFacts> read = readAs(
                ExportKinds.ACCOUNTS,
                "会員番号,登録日時,利用停止日時,停止解除日時",
                "A1,2019-05-01 10:00:00,2019-07-03 12:00:00,2019-07-03 18:00:00",
                "A2,2019-05-01 10:00:00,2019-07-03 12:00:00,",
                "A3,2019-05-01 10:00:00,2019-07-03 12:00:00,9999-12-31 00:00:00",
                "A4,2019-05-01 10:00:00,2019-07-03 12:00:00,2019-06-01 00:00:00");
        Instant frozen = Instant.parse("2019-07-03T03:00:00Z");
        assertThat(read.rows()).extracting(AccountFacts::frozenAt).containsExactly(null, frozen, frozen, frozen);
        assertThat(read.receipt().notes()).extracting(note -> note.code()).contains("note.unfrozen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30,000円×3|90000",
                "①30,000円 ②29,800円|59800",
                "30,000円、20,000円（計50,000円）|50000",
                "2件 59,600円|59600",
                "30000+29800|59800",
                "30,000 / 29,800|59800",
                "3万円と2万円|50000",
                "約6万|60000",
                "90,000円|90000"
            })
    void severalSumsInOneCellOfAClaimAreAddedUp(String cell, long yen) {
        Read<Claim> read = readAs(
                ExportKinds.CLAIMS, "受付日,会員番号,被害額", "2019/07/05,A1,\"" + cell + "\"", "2019/07/05,A2,\"10,000円\"");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.rows()).extracting(Claim::amount).containsExactly(yen, 10_000L);
    }

    @Test
    void aCellThatTellsMoreThanSumsIsRejected() {
        Read<Claim> read = readAs(
                ExportKinds.CLAIMS, "受付日,会員番号,被害額", "2019/07/05,A1,9万円（うち3万円は返金済み）", "2019/07/05,A2,\"10,000円\"");
        assertThat(read.rows()).extracting(Claim::account).containsExactly("A2");
        assertThat(read.rejects()).hasSize(1);
    }

    @Test
    void anErrorThatOnlyInterruptsALoginIsNoFailure() {
        Read<Access> read = readAs(
                ExportKinds.ACCESS,
                "TimeGenerated [UTC],OperationName,ResultType,UserPrincipalName,IPAddress",
                "2019-07-01T10:15:54Z,Sign-in activity,0,u1@mail.example,126.2.106.121",
                "2019-07-01T10:16:54Z,Sign-in activity,50126,u1@mail.example,126.2.106.121",
                "2019-07-01T10:17:54Z,Sign-in activity,50140,u1@mail.example,126.2.106.121");
        assertThat(read.rows())
                .extracting(Access::result)
                .containsExactly(Access.Result.SUCCESS, Access.Result.FAILURE, Access.Result.UNKNOWN);
    }
}
