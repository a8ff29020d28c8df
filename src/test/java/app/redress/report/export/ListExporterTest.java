package app.redress.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.domain.Channel;
import app.redress.domain.UnusableInput;
import app.redress.language.Said;
import app.redress.report.export.ListExporter.Encoding;
import app.redress.report.export.ListExporter.Exported;
import app.redress.report.export.ListExporter.Request;
import app.redress.report.text.SampleFindings;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListExporterTest {
    @TempDir
    private Path dir;

    @Test
    void theManifestLetsTheReceiverVerifyTheList() throws Exception {
        Request request = request("pay.csv", Encoding.UTF_8);
        Exported exported =
                ListExporter.compensation(SampleFindings.small().lists().compensation(), request);
        JsonNode manifest = new ObjectMapper().readTree(request.manifest().toFile());
        byte[] csv = Files.readAllBytes(request.file());
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
        assertThat(exported).isEqualTo(new Exported(3, 180_400, sha256));
        assertThat(manifest.get("sha256").asText()).isEqualTo(sha256);
        assertThat(manifest.get("rows").asInt()).isEqualTo(3);
        assertThat(manifest.get("total_yen").asLong()).isEqualTo(180_400);
        assertThat(manifest.get("batch_id").asText()).isEqualTo("B-7");
        assertThat(manifest.get("exported_by").asText()).isEqualTo("finance.sato");
        assertThat(manifest.get("exported_at").asText()).isEqualTo("2019-07-05T09:00:00+09:00");
        assertThat(manifest.at("/filters/channel").asText()).isEqualTo("CARD");
    }

    @Test
    void exactlyTheRowsGivenAreExportedInTheirOrder() throws Exception {
        List<FreezeItem> shown = SampleFindings.small().lists().freeze().reversed();
        Request request = request("freeze.csv", Encoding.UTF_8);
        ListExporter.freeze(shown, request);
        assertThat(Files.readString(request.file()).split("\r\n", -1))
                .containsExactly(
                        "\uFEFFpriority,account_id,at_risk,reason,status,balance,possible_charge",
                        "2,A-001,30000,\"someNewCode x, y\",PROPOSED,30000,0",
                        "1,A-002,60000,\"直近 1日以内に攻撃者がログインまたは取引：残高 30,000円、カードであと 30,000円チャージできる（乗っ取り：濃厚）\",PROPOSED,30000,30000",
                        "");
    }

    @Test
    void cp932CanBeRequested() throws Exception {
        Request request = request("pay.csv", Encoding.CP932);
        ListExporter.compensation(List.of(item("口座①髙")), request);
        assertThat(Files.readString(request.file(), Charset.forName("windows-31j")))
                .isEqualTo(
                        "account_id,channel,amount,basis,status\r\n口座①髙,CARD,90000,取り消されていない不正なカードチャージ（乗っ取り：確定）,PROPOSED\r\n");
        assertThat(Files.readString(request.manifest())).contains("\"encoding\" : \"windows-31j\"");
    }

    @Test
    void aCharacterMissingInCp932IsNamedAndNothingIsWritten() {
        Request request = request("pay.csv", Encoding.CP932);
        assertThatThrownBy(() -> ListExporter.compensation(List.of(item("A-1"), item("𠮷田")), request))
                .isInstanceOf(UnusableInput.class)
                .satisfies(Said.exactly(
                        "Row 2, column account_id: \"𠮷田\" has a character that CP932 cannot write; export as UTF-8"));
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void theSameBatchExportedAgainIsByteIdentical() throws Exception {
        Request request = request("pay.csv", Encoding.UTF_8);
        List<CompensationItem> items = SampleFindings.small().lists().compensation();
        ListExporter.compensation(items, request);
        byte[] list = Files.readAllBytes(request.file());
        byte[] manifest = Files.readAllBytes(request.manifest());
        ListExporter.compensation(items, request);
        assertThat(request.file()).hasBinaryContent(list);
        assertThat(request.manifest()).hasBinaryContent(manifest);
    }

    @Test
    void anAccountIdThatIsAFormulaIsDefused() throws Exception {
        Request request = request("pay.csv", Encoding.UTF_8);
        ListExporter.compensation(List.of(item("=HYPERLINK(1)")), request);
        assertThat(Files.readString(request.file())).contains("\r\n'=HYPERLINK(1),CARD,90000,");
    }

    @Test
    void aFailedExportKeepsThePreviousOne() throws Exception {
        Request request = request("pay.csv", Encoding.UTF_8);
        ListExporter.compensation(List.of(item("A-1")), request);
        byte[] before = Files.readAllBytes(request.file());
        Files.delete(request.manifest());
        Files.createDirectory(request.manifest());
        assertThatThrownBy(() -> ListExporter.compensation(List.of(item("A-2")), request))
                .isInstanceOf(UnusableInput.class);
        assertThat(request.file()).hasBinaryContent(before);
    }

    private static CompensationItem item(String account) {
        return new CompensationItem(
                account,
                Channel.CARD,
                90_000,
                SampleFindings.reason("basis.CARD", "90000", "CONFIRMED"),
                CompensationItem.Status.PROPOSED);
    }

    private Request request(String name, Encoding encoding) {
        return new Request(
                dir.resolve(name),
                encoding,
                Locale.JAPANESE,
                "B-7",
                "finance.sato",
                SampleFindings.at("2019-07-05T09:00"),
                SampleFindings.TOKYO,
                Map.of("channel", "CARD"));
    }
}
