package app.redress.evidence.imports;

import app.redress.evidence.source.EncodingDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A corpus file corrupted at random, within limits: bytes, lines, columns, encoding, length. The same seed corrupts
/// in the same way.
final class CorruptedExport {
    private static final int MOST_BYTES = 64 * 1024;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-31j"));
    private static final List<String> SCRAPS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r\n",
            "\r",
            "\n\n\n",
            "\uFEFF",
            "\u0000",
            "\u3000",
            "-",
            "-5",
            "円",
            "é",
            "\uD83D",
            "=1+1",
            "#",
            "\\",
            "合計",
            "(3 rows)",
            "----",
            "{",
            "}",
            "[03/Jul/2019:",
            "sep=;",
            "1E+18",
            "03/07/2019",
            "2019-02-30",
            "令和",
            "午後",
            "9999999999999999999999",
            "\"a\nb\"",
            "\"\r",
            "transaction_id,account_id,occurred_at,type,amount\n");

    private final Random random;

    CorruptedExport(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(byte[] good) {
        byte[] spoilt = Arrays.copyOf(good, Math.min(good.length, MOST_BYTES));
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            spoilt = switch (random.nextInt(6)) {
                case 0 -> bytes(spoilt);
                case 1, 2 -> text(spoilt);
                case 3 -> encoding(spoilt);
                case 4 -> Arrays.copyOf(spoilt, random.nextInt(spoilt.length + 1));
                default -> scrap(spoilt);
            };
        }
        return random.nextInt(12) == 0 ? compressed(spoilt) : spoilt;
    }

    private byte[] bytes(byte[] good) {
        byte[] spoilt = good.clone();
        for (int i = random.nextInt(8); i >= 0 && spoilt.length > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    /// Drops, duplicates, swaps and joins lines and columns.
    private byte[] text(byte[] good) {
        Charset charset = EncodingDetector.detect(good);
        List<String> lines = new ArrayList<>(List.of(new String(good, charset).split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, lines.get(at).repeat(random.nextInt(40)));
            case 4 -> lines.replaceAll(this::withoutAColumn);
            default -> lines.set(at, withoutAColumn(lines.get(at)));
        }
        return String.join(random.nextBoolean() ? "\n" : "\r\n", lines).getBytes(charset);
    }

    private String withoutAColumn(String line) {
        List<String> fields = new ArrayList<>(List.of(line.split("(?<=[,;\t|])")));
        fields.remove(random.nextInt(fields.size()));
        return String.join("", fields);
    }

    private byte[] encoding(byte[] good) {
        String text = new String(good, EncodingDetector.detect(good));
        return text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }

    private byte[] scrap(byte[] good) {
        byte[] scrap = SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(good.length + 1);
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        spoilt.write(good, 0, at);
        spoilt.writeBytes(scrap);
        spoilt.write(good, at, good.length - at);
        return spoilt.toByteArray();
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
