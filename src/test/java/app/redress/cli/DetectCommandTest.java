package app.redress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DetectCommandTest {
    private static final String OPEN = "id,account_id,date,type,amount\nT1,A1,03/07/2019 12:00,CHARGE,500\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tx.csv"), OPEN);
    }

    private int detect(String... args) {
        return new CommandLine(new DetectCommand())
                .registerConverter(java.time.ZoneId.class, java.time.ZoneId::of)
                .registerConverter(java.util.Locale.class, java.util.Locale::forLanguageTag)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .execute(args);
    }

    @Test
    void anOpenQuestionIsPrintedWithItsOptionsAndSetsTheExitCode() {
        assertThat(detect(file.toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains("transactions", "UTF-8", "comma", "account_id", "Asia/Tokyo")
                .contains("--set \"date.order = dmy\"", "--set \"date.order = mdy\"");
    }

    @Test
    void anAnsweredFileIsReady() {
        assertThat(detect(file.toString(), "--set", "date.order = dmy", "--kind", "transactions"))
                .isZero();
        assertThat(out.toString()).contains("can be imported as it is");
    }

    @Test
    void headingsAreJapaneseWhenRequested() {
        assertThat(detect(file.toString(), "--language", "ja")).isEqualTo(2);
        assertThat(out.toString()).contains("文字コード", "先に質問に答えてください");
    }

    @Test
    void aSavedProfileAnswersForTheNextFileAndCountsItsVersions() throws IOException {
        Path profile = folder.resolve("wallet.profile");
        assertThat(detect(file.toString(), "--set", "date.order = dmy", "--write", profile.toString()))
                .isZero();
        assertThat(profile).content().contains("profile = wallet", "version = 1", "date.order = dmy", "shape = ");
        assertThat(detect(file.toString(), "--profile", profile.toString(), "--write", profile.toString()))
                .isZero();
        assertThat(profile).content().contains("version = 2");
        assertThat(out.toString()).contains("wallet");
    }

    private Path log(String prefix) throws IOException {
        List<String> lines = new ArrayList<>(List.of("occurred_at,account_id,event,result,ip"));
        IntStream.range(10, 34)
                .mapToObj(i -> "2019-07-02T12:00:%d+09:00,%s%d,LOGIN,SUCCESS,203.0.113.%d".formatted(i, prefix, i, i))
                .forEach(lines::add);
        return Files.write(folder.resolve("log.csv"), lines);
    }

    private Path payments() throws IOException {
        List<String> lines = new ArrayList<>(List.of("transaction_id,account_id,occurred_at,type,amount"));
        IntStream.range(10, 34)
                .mapToObj(i -> "T%d,A%d,2019-07-02T12:10:%d+09:00,PAYMENT,500".formatted(i, i, i))
                .forEach(lines::add);
        return Files.write(folder.resolve("payments.csv"), lines);
    }

    @Test
    void theAccountsOfSeveralFilesAreCompared() throws IOException {
        assertThat(detect(payments().toString(), log("A").toString())).isZero();
        assertThat(out.toString())
                .containsPattern("together .*24 of its 24 accounts are also among the 24 of the transactions");
    }

    @Test
    void filesOfOtherAccountsAreAQuestionWithItsAnswersAndSetTheExitCode() throws IOException {
        assertThat(detect(payments().toString(), log("member-").toString())).isEqualTo(2);
        assertThat(out.toString()).contains("member-10", "--set \"account.form = as-written\"");
    }
}
