package app.redress.evidence.source;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises non-text files by their first bytes and says what to export instead, so that nobody has to guess why a
/// spreadsheet or database cannot be read.
final class ForeignFormat {
    private static final int LOOK = 512;
    /// Where the first head of a tar archive says what it is.
    private static final int TAR = 257;

    private static final Pattern STATEMENTS =
            Pattern.compile("(?m)^(?:insert into|create table|copy \\S+ \\([^)]*\\) from stdin)\\b");

    private static final int BEGINNING = 4096;
    private static final int SOME_LINES = 3;
    private static final int MOST_LINES = 12;
    private static final Pattern PAIR = Pattern.compile("(?<=^|[ \\t])[A-Za-z_][\\w.-]*=\\S+");

    /// The first lines of a mailbox or of one message; their names of fields end with a colon.
    private static final Pattern MAIL = Pattern.compile(
            "^(?:from \\S+@\\S+ .*\\R)?(?:[a-z-]+: .*\\R(?:[ \\t].*\\R)*)*?(?:subject|message-id|received): ");

    private ForeignFormat() {}

    /// @throws UnusableInput when the file is of another format
    static void refuse(byte[] bytes, ExportFile file) {
        Optional<Message> why = binary(bytes, file)
                .or(() -> markup(bytes, file))
                .or(() -> valueRows(bytes, file))
                .or(() -> pairs(bytes, file));
        if (why.isPresent()) {
            throw new UnusableInput(why.get());
        }
    }

    private static Optional<Message> binary(byte[] bytes, ExportFile file) {
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Message.of("file.oldWorkbook", file));
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of(Message.of("file.pdf", file));
        }
        if (begins(bytes, 'P', 'A', 'R', '1')
                || begins(bytes, 'O', 'b', 'j', 1)
                || begins(bytes, 'O', 'R', 'C')
                || begins(bytes, 'A', 'R', 'R', 'O', 'W', '1')) {
            return Optional.of(Message.of("file.columns", file));
        }
        if (begins(bytes, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f')) {
            return Optional.of(Message.of("file.database", file));
        }
        if (bytes.length > LOOK && new String(bytes, TAR, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return Optional.of(Message.of("file.tar", file));
        }
        boolean archive = begins(bytes, '7', 'z', 0xBC, 0xAF)
                || begins(bytes, 'R', 'a', 'r', '!')
                || begins(bytes, 0xFD, '7', 'z', 'X', 'Z')
                || begins(bytes, 'B', 'Z', 'h')
                || begins(bytes, 0x28, 0xB5, 0x2F, 0xFD);
        return archive ? Optional.of(Message.of("file.otherArchive", file)) : Optional.empty();
    }

    /// Recognises web pages and XML with a spreadsheet's file name.
    private static Optional<Message> markup(byte[] bytes, ExportFile file) {
        String text = new String(bytes, 0, Math.min(LOOK, bytes.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^[^ -~\\s]+", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean page = Stream.of(
                        "<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<div", "mime-version:")
                .anyMatch(text::startsWith);
        if (page || text.startsWith("<?xml") && text.contains("<html")) {
            return Optional.of(Message.of("file.webPage", file));
        }
        if (MAIL.matcher(text).find()) {
            return Optional.of(Message.of("file.mail", file));
        }
        if (STATEMENTS.matcher(text).find()) {
            return Optional.of(Message.of("file.statements", file));
        }
        boolean xml = text.startsWith("<?xml") || text.startsWith("<workbook") || text.startsWith("<!doctype");
        return xml ? Optional.of(Message.of("file.xml", file)) : Optional.empty();
    }

    /// Recognises messages of a log that name their fields in each line: key=value, in whatever order.
    private static Optional<Message> pairs(byte[] bytes, ExportFile file) {
        List<String> lines = new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .toList();
        // stack traces stand in between
        long named = lines.stream().filter(ForeignFormat::hasPairs).count();
        boolean pairs = named >= SOME_LINES && SOME_LINES * named >= lines.size() && hasPairs(lines.getFirst());
        return pairs ? Optional.of(Message.of("file.pairs", file)) : Optional.empty();
    }

    private static boolean hasPairs(String line) {
        boolean other =
                line.startsWith("{") || line.startsWith("\"") || line.contains("CEF:") || line.contains("LEEF:");
        return !other && PAIR.matcher(line).results().limit(SOME_LINES).count() == SOME_LINES;
    }

    private static Optional<Message> valueRows(byte[] bytes, ExportFile file) {
        boolean table = JsonTables.in(new String(bytes, StandardCharsets.UTF_8));
        return table ? Optional.of(Message.of("file.valueRows", file)) : Optional.empty();
    }

    /// Whether the first entry of a zip archive is encrypted.
    static boolean isLocked(byte[] zip) {
        return zip.length > 6 && (zip[6] & 1) == 1;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
