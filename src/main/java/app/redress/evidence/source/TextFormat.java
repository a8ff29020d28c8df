package app.redress.evidence.source;

import app.redress.domain.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises text whose fields are not separated as a table's are: logs of key=value pairs or sentences, fields at
/// fixed positions, separators of several characters. Each is refused with what to export instead, since the questions
/// that a table would raise cannot be answered for them.
final class TextFormat {
    private static final int LOOK = 60;
    private static final int ENOUGH = 5;
    private static final int SHORTEST_RECORD = 30;

    private static final Pattern CEF = Pattern.compile(".*\\bCEF: ?\\d\\|.*");
    private static final Pattern LEEF = Pattern.compile(".*\\bLEEF: ?[12]\\.\\d\\|.*");
    private static final Pattern SYSLOG = Pattern.compile(
            "<\\d{1,3}>\\S.*|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S+ [\\w./-]+(?:\\[\\d+])?: .*");
    /// Lines of YAML: "- id: 1", and "amount: 90000" under it.
    private static final Pattern OUTLINE = Pattern.compile("\\s*(?:- )?[A-Za-z_][\\w.-]{0,40}:(?: [^,;\\t]*)?");

    private static final Pattern PAIRS = Pattern.compile("(?:[\\w.@-]+=(?:\"[^\"]*\"|[^\\s,;\"]*)(?: +|$)){3,}");
    private static final Pattern PROSE = Pattern.compile(
            "\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{3,9})?Z?]? +(?:\\[[^]]*] *)*(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL)\\b.*");
    private static final Pattern VERTICAL =
            Pattern.compile("\\*{10,} *\\d+\\. row \\*{10,}|-\\[ RECORD \\d+ ](?:-*(?:\\+-*)?)");
    private static final Pattern DASHES = Pattern.compile("-{2,}(?: +-{2,}){2,} *");
    /// A rule across a page, and a line of fields at positions as prints have them under it.
    private static final Pattern RULE = Pattern.compile("\\f? *(?:-{40,}|={40,}|_{40,}) *");

    private static final Pattern PRINTED =
            Pattern.compile("[^\\s;|\\t{\"]+(?: [^\\s;|\\t{\"]+)*(?: {2,}[^\\s;|\\t{\"]+(?: [^\\s;|\\t{\"]+)*){3,} *");
    /// A whole line in quotation marks as one field, with the marks of its own fields doubled.
    private static final Pattern QUOTED_LINE = Pattern.compile("\"(?![{\\[])(?:[^\"]*\"\"){4,}[^\"]*\"");

    private static final Pattern SWIFT = Pattern.compile("(?s)(?:\\{1:F\\d\\d.*|:20:\\S*\\R(?:.*\\R){0,4}:25:.*)");
    private static final Pattern BANKING = Pattern.compile("(?s)\\s*(?:OFXHEADER:|<OFX>|!Type:|!Account).*");
    private static final Pattern SHELL = Pattern.compile("\\b(?:ISODate|ObjectId|NumberLong|NumberDecimal)\\(");
    /// "T1" "A1" 1200 "PAYMENT": texts in quotation marks with blanks between.
    private static final Pattern BLANKS = Pattern.compile("\"[^\"]*\"(?: (?:\"[^\"]*\"|[^\\s\",;|]+)){3,}");
    private static final Pattern SEPARATED = Pattern.compile("[,;|\\t{\"]");
    private static final Pattern LONG_SEPARATOR = Pattern.compile("[~^@#!$&*<>]+\\|[~^@#!$&*<>]+");

    private TextFormat() {}

    /// Why a text cannot be read as a table; empty where it may be one.
    static Optional<Message> refusal(String text, ExportFile file) {
        List<String> lines = text.lines()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(line -> !line.isBlank())
                .limit(LOOK)
                .toList();
        if (SWIFT.matcher(text).lookingAt()) {
            return Optional.of(Message.of("file.swift", file));
        }
        if (BANKING.matcher(text).lookingAt()) {
            return Optional.of(Message.of("file.ofx", file));
        }
        if ((text.startsWith("[") || text.startsWith("{"))
                && SHELL.matcher(text).find()) {
            return Optional.of(Message.of("file.mongoShell", file));
        }
        if (lines.stream().anyMatch(line -> line.startsWith("#Fields: "))) {
            return Optional.of(Message.of("file.w3c", file));
        }
        if (lines.stream().anyMatch(line -> VERTICAL.matcher(line).matches())) {
            return Optional.of(Message.of("file.vertical", file));
        }
        return ofLines(lines, file).or(() -> longSeparator(lines, file)).or(() -> positions(lines, file));
    }

    private static Optional<Message> ofLines(List<String> lines, ExportFile file) {
        if (most(lines, CEF)) {
            return Optional.of(Message.of("file.cef", file));
        }
        if (most(lines, LEEF)) {
            return Optional.of(Message.of("file.leef", file));
        }
        if (most(lines, SYSLOG)) {
            return Optional.of(Message.of("file.syslog", file));
        }
        if (most(lines, PAIRS)) {
            return Optional.of(Message.of("file.keyValues", file));
        }
        if (most(lines, QUOTED_LINE)) {
            return Optional.of(Message.of("file.quotedLines", file));
        }
        if (most(lines, OUTLINE)) {
            return Optional.of(Message.of("file.yaml", file));
        }
        if (most(lines, BLANKS)) {
            return Optional.of(Message.of("file.blanks", file));
        }
        return most(lines, PROSE) ? Optional.of(Message.of("file.prose", file)) : Optional.empty();
    }

    private static boolean most(List<String> lines, Pattern pattern) {
        int others = 0;
        for (String line : lines) {
            others += pattern.matcher(line).matches() ? 0 : 1;
            if (others * 10 > lines.size()) {
                return false;
            }
        }
        return others < lines.size();
    }

    private static Optional<Message> longSeparator(List<String> lines, ExportFile file) {
        Matcher first = LONG_SEPARATOR.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!first.find() || lines.size() < 2) {
            return Optional.empty();
        }
        String separator = first.group();
        boolean all = lines.stream().allMatch(line -> line.split(Pattern.quote(separator), -1).length > 2);
        return all ? Optional.of(Message.of("file.longSeparator", file, separator)) : Optional.empty();
    }

    /// Whether dashes under a line without separators mark the columns; amounts below may have commas.
    private static boolean isRuled(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (DASHES.matcher(lines.get(i)).matches()
                    && !SEPARATED.matcher(lines.get(i - 1)).find()) {
                return true;
            }
        }
        return false;
    }

    /// Whether pages with rules hold fields at positions; the heads and totals of the pages are other lines.
    private static boolean isPrinted(List<String> lines) {
        if (lines.stream().noneMatch(line -> RULE.matcher(line).matches())) {
            return false;
        }
        long printed =
                lines.stream().filter(line -> PRINTED.matcher(line).matches()).count();
        return printed >= ENOUGH && printed * 2 > lines.size();
    }

    /// Columns by position: aligned by blanks under dashes, or records of one length.
    private static Optional<Message> positions(List<String> lines, ExportFile file) {
        if (isRuled(lines)) {
            return Optional.of(Message.of("file.aligned", file));
        }
        if (isPrinted(lines)) {
            return Optional.of(Message.of("file.fixedWidth", file));
        }
        boolean separated =
                lines.stream().filter(line -> SEPARATED.matcher(line).find()).count() > lines.size() / 10;
        if (separated) {
            return Optional.empty();
        }
        List<String> inner = lines.size() > 2 ? lines.subList(1, lines.size() - 1) : List.of();
        boolean records = inner.size() >= ENOUGH
                && inner.getFirst().length() >= SHORTEST_RECORD
                && inner.stream()
                        .allMatch(line -> line.length() == inner.getFirst().length());
        return records ? Optional.of(Message.of("file.fixedWidth", file)) : Optional.empty();
    }
}
