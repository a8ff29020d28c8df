package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.domain.Transaction;
import app.redress.domain.UnusableInput;
import app.redress.evidence.duplicates.DuplicateRegister;
import app.redress.evidence.duplicates.DuplicateRows;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.source.EncodingDetector;
import app.redress.evidence.source.ExportFile;
import app.redress.language.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A valid file corrupted at random: every line is accounted for and nothing fails.
class ReceiptLawTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 300);

    private static final String[] SCRAPS = {
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        ";",
        "",
        " ",
        "\u3000",
        "-",
        "0",
        "-5",
        "円",
        "é",
        "\u0000",
        "\uFEFF",
        "=1+1",
        "T1",
        "CHARGE",
        "void",
        "2019-02-30",
        "9999999999999999",
        "\"a\nb\"",
        "\"\r",
        "\uD83D",
        "NaN",
        "#",
        "\\",
        "null"
    };

    @TempDir
    private Path folder;

    @Test
    void theReceiptBalancesForAnyMutationOfAValidFile() {
        int readable = 0;
        for (long seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            String text = mutated(random);
            Path file = TestExports.write(folder.resolve("m.csv"), text.getBytes(charset(random)));
            readable += balances(seed, file) ? 1 : 0;
        }
        assertThat(readable).isGreaterThan(INPUTS / 3);
    }

    private static boolean balances(long seed, Path file) {
        try (DuplicateRegister<Transaction> register = new DuplicateRegister<>(ExportKinds.TRANSACTIONS)) {
            List<Transaction> rows = new ArrayList<>();
            ImportResult reading = Export.of(ExportKinds.TRANSACTIONS, 0, ExportFile.of(file), TestExports.DETECTED)
                    .read(
                            (t, lines) -> {
                                rows.add(t);
                                register.add(t, lines);
                            },
                            _ -> {});
            DuplicateRows duplicates = register.settle(List.of(), List.of());
            Receipt receipt = duplicates.settle(reading.receipt());
            List<Transaction> kept =
                    rows.stream().filter(t -> duplicates.keeps(t.source())).toList();
            assertThat(receipt.lines().balances())
                    .as("seed %d: %s", seed, receipt.lines())
                    .isTrue();
            assertThat(receipt.sums().stream().mapToLong(Receipt.Sum::rows).sum())
                    .as("seed %d", seed)
                    .isEqualTo(kept.size());
            assertThat(receipt.sums().stream().mapToLong(Receipt.Sum::yen).sum())
                    .as("seed %d", seed)
                    .isEqualTo(kept.stream().mapToLong(Transaction::amount).sum());
            assertThat(reading.rejects().stream()
                            .mapToLong(r -> r.lastLine() - r.line() + 1)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(receipt.lines().rejected());
            return true;
        } catch (UnusableInput e) {
            assertThat(e)
                    .as("seed %d", seed)
                    .satisfies(Said.containing("m.csv"))
                    .hasMessageNotContaining("\n");
            return false;
        }
    }

    private static Charset charset(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> EncodingDetector.CP932;
            case 1 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(TestExports.HEADER);
        for (int i = 0; i < 3 + random.nextInt(30); i++) {
            String[] types = {"CHARGE", "PAYMENT", "REFUND", "支払い"};
            text.append(
                    TestExports.row("T" + random.nextInt(20), types[random.nextInt(4)], random.nextInt(3) * 1_000L));
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            int from = random.nextInt(4) == 0
                    ? random.nextInt(text.length())
                    : Math.min(text.length(), 68 + random.nextInt(text.length()));
            int to = Math.min(text.length(), from + random.nextInt(4));
            text.replace(from, to, SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return text.toString();
    }
}
