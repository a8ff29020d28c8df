package app.redress.cli;

import app.redress.cli.options.Secrets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One command-line run over files of a realistic case, with its results. Arguments that begin with `field/` name test
/// resources, those that begin with `own/` files of the test itself.
final class FieldRun {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int exit;

    private FieldRun(Path folder) {
        this.folder = folder;
    }

    /// Writes a file that arguments name as `own/NAME`.
    static void write(Path folder, String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FieldRun analyze(Path folder, String... args) {
        List<String> all = new ArrayList<>(List.of("analyze"));
        all.addAll(List.of(args));
        all.addAll(List.of("--threads", "1", "--out", folder.resolve("out").toString()));
        return run(folder, all);
    }

    static FieldRun detect(Path folder, String... args) {
        List<String> all = new ArrayList<>(List.of("detect"));
        all.addAll(List.of(args));
        return run(folder, all);
    }

    private static FieldRun run(Path folder, List<String> args) {
        FieldRun run = new FieldRun(folder);
        RedressCommand command = new RedressCommand(
                _ -> {
                    throw new AssertionError("a window opened");
                },
                "Abe",
                InstantSource.fixed(Instant.parse("2026-11-29T06:00:00Z")),
                new Secrets(new SecureRandom(), Map.of()));
        run.exit = command.run(
                args.stream().map(a -> resolved(folder, a)).toArray(String[]::new),
                new PrintWriter(run.out, true),
                new PrintWriter(run.err, true));
        return run;
    }

    private static String resolved(Path folder, String arg) {
        return arg.startsWith("own/")
                ? folder.resolve(arg.substring(4)).toString()
                : arg.startsWith("field/") ? RESOURCES.resolve(arg).toString() : arg;
    }

    int exit() {
        return exit;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /// A result file as text.
    String text(String file) {
        try {
            return Files.readString(folder.resolve("out").resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("exit " + exit + ": " + err, e);
        }
    }

    /// Cells of a result file, joined by blanks, one string per row.
    List<String> rows(String file, String... columns) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(folder.resolve("out").resolve(file))) {
            return rows.stream()
                    .map(row -> List.of(columns).stream().map(row::getField).collect(Collectors.joining(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("exit " + exit + ": " + err, e);
        }
    }
}
