package app.redress.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Randomly corrupted corpus files: nothing fails and every line is accounted for. `-Dfuzz.inputs=100000` runs longer,
/// `-Dfuzz.seed=N` with another seed.
class ExportFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 600);
    private static final long SEED = Long.getLong("fuzz.seed", 0);
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    @TempDir
    private Path folder;

    @Test
    @Timeout(4 * 3600)
    void theReceiptOfAnyMutatedFileBalances() throws IOException {
        List<ExpectedImport> good = ExpectedImport.all()
                .filter(e -> !e.toString().startsWith("line-of-40-million"))
                .toList();
        int read = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            ExpectedImport base = good.get(new Random(seed).nextInt(good.size()));
            read += holds("seed " + seed + " of " + base, seed, base) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(INPUTS / 4);
    }

    /// Whether the corrupted file could still be read.
    private boolean holds(String what, long seed, ExpectedImport base) throws IOException {
        byte[] spoilt = new CorruptedExport(seed).of(Files.readAllBytes(base.file()));
        Path file = Files.write(folder.resolve("spoilt.csv"), spoilt);
        SeenReading seen = read(what, base, file);
        assertThat(seen.refusal().orElse("read")).as(what).isNotBlank().doesNotContain("\n");
        for (Receipt receipt : seen.receipts()) {
            assertThat(receipt.lines().balances())
                    .as(what + ": " + receipt.lines())
                    .isTrue();
        }
        if (seen.receipts().size() == 1 && !isZip(spoilt)) {
            Receipt receipt = seen.receipts().getFirst();
            plain(spoilt)
                    .ifPresent(bytes -> counted(what, receipt, linesOf(bytes, Charset.forName(receipt.charset()))));
        }
        return seen.refusal().isEmpty();
    }

    /// Records of a JSON document on the same line are counted as lines.
    private static void counted(String what, Receipt receipt, long lines) {
        var total = assertThat(receipt.lines().total()).as(what + ": lines");
        if (receipt.separator().equals("JSON")) {
            total.isGreaterThanOrEqualTo(lines);
        } else {
            total.isEqualTo(lines);
        }
    }

    private SeenReading read(String what, ExpectedImport base, Path file) {
        try {
            return CorpusImport.of(base.kind(), file, List.of(file), base.settings());
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + " broke the reader", e);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /// Counts lines over the whole text at once, independently of the reader.
    private static long linesOf(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean open = !bare.isEmpty() && !bare.endsWith("\n") && !bare.endsWith("\r");
        return LINE_END.matcher(bare).results().count() + (open ? 1 : 0);
    }

    /// The text's bytes; empty when a compressed file itself is broken, so that nobody knows them.
    private static Optional<byte[]> plain(byte[] bytes) {
        boolean gz = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!gz) {
            return Optional.of(bytes);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
