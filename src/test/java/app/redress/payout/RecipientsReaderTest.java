package app.redress.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redress.language.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientsReaderTest {
    private static final String HEADER =
            "account_id,bank_code,branch_code,account_type,account_number,holder_kana,iban,bic,holder_name,"
                    + "routing_number,us_account_number,us_account_type,issuer,card,shared\n";

    @TempDir
    private Path folder;

    private Recipients read(String text, Charset charset) throws IOException {
        return RecipientsReader.read(Files.write(folder.resolve("r.csv"), text.getBytes(charset)));
    }

    private String fault(String row) throws IOException {
        Recipient read =
                read(HEADER + row + "\n", StandardCharsets.UTF_8).of("A1").orElseThrow();
        return read.fault() == null ? "" : Said.english(read.fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void japaneseUsAndIbanAccountsAreRead(String charset) throws IOException {
        Recipients read = read(
                HEADER + "A1,0001,002,普通,1234567,ヤマダ タロウ,,,,,,,エース,tok1,\n"
                        + ",,,,,,,,,,,,,,\n"
                        + "A2,,,,,,DE89 3704 0044 0532 0130 00,COBADEFF,Jo,021000021,123,savings,,,yes\n",
                Charset.forName(charset));

        assertThat(read.lines()).isEqualTo(3);
        assertThat(read.blank()).isEqualTo(1);
        assertThat(read.faulty()).isZero();
        assertThat(read.of("A1").orElseThrow().japan())
                .isEqualTo(new JapaneseAccount(
                        "0001", "", "002", "", JapaneseAccount.Kind.ORDINARY, "1234567", "ヤマダ タロウ"));
        assertThat(read.of("A1").orElseThrow().issuer()).isEqualTo("エース");
        assertThat(read.of("A2").orElseThrow().iban())
                .isEqualTo(new IbanAccount("DE89370400440532013000", "COBADEFF", "Jo"));
        assertThat(read.of("A2").orElseThrow().us()).isEqualTo(new UsAccount("021000021", "123", true, "Jo"));
        assertThat(read.of("A2").orElseThrow().shared()).isTrue();
        assertThat(read.of("A3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,1,002,普通,1234567,ヤマダ,,,,,,,,,|bank_code \"1\" has to be 4 digits",
                "A1,0001,002,定期,1234567,ヤマダ,,,,,,,,,|account_type \"定期\"",
                "A1,0001,002,普通,12345678,ヤマダ,,,,,,,,,|account_number",
                "A1,0001,002,普通,1234567,,,,,,,,,,|holder_kana is empty",
                "A1,0001,002,普通,1234567,山田,,,,,,,,,|has \"山\"",
                "A1,,,,,,DE88370400440532013000,,Jo,,,,,,|check digits do not fit",
                "A1,,,,,,DE89370400440532013000,,,,,,,,|holder_name is empty",
                "A1,,,,,,,,Jo,021000022,123,savings,,,|check digit does not fit",
                "A1,,,,,,,,Jo,021000021,123,,,,|us_account_type is empty",
                "A1,,,,,,,,Jo,021000021,123,gold,,,|\"gold\""
            })
    void errorsInARowAreNamed(String row, String reason) throws IOException {
        assertThat(fault(row)).startsWith("recipients file, line 2: ").contains(reason);
    }

    @Test
    void aFaultyPartOfARowLeavesTheOthersUsable() throws IOException {
        Recipient read = read(
                        HEADER + "A1,1,002,普通,1234567,ヤマダ,DE89370400440532013000,,Jo,,,,Ace,tok,\n",
                        StandardCharsets.UTF_8)
                .of("A1")
                .orElseThrow();

        assertThat(read.japan()).isNull();
        assertThat(read.iban()).isNotNull();
        assertThat(read.card()).isEqualTo("tok");
    }

    @Test
    void anAccountListedTwiceIsHeld() throws IOException {
        Recipients read = read(
                HEADER + "A1,0001,002,1,1,ヤマダ,,,,,,,,,\nA1,0001,002,1,2,ヤマダ,,,,,,,,,\n,0001,002,1,2,ヤマダ,,,,,,,,,\n",
                StandardCharsets.UTF_8);

        assertThat(read.of("A1").orElseThrow().japan()).isNull();
        assertThat(Said.english(
                        Objects.requireNonNull(read.of("A1").orElseThrow().fault())))
                .contains("A1 twice (line 3)");
        assertThat(read.notes()).singleElement().satisfies(note -> assertThat(Said.english(note))
                .contains("line 4"));
    }

    @Test
    void aFileWithoutAccountsIsRefused() {
        assertThatThrownBy(() -> read("who,where\nA1,x\n", StandardCharsets.UTF_8))
                .satisfies(Said.containing("account_id"));
    }
}
