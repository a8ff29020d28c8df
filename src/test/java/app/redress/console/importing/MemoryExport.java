package app.redress.console.importing;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.FileColumn;
import app.redress.evidence.detect.sample.Inspection.KindGuess;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.imports.ImportPreview.Pick;
import app.redress.evidence.imports.ImportPreview.PreviewRow;
import app.redress.evidence.imports.ImportPreview.Trouble;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An export in memory that follows statements about it: columns, words, answers.
///
/// @param likely detected kind; null for none
/// @param columns detected columns
/// @param questions asked until their key is stated
/// @param rows raw fields, in file order
/// @param times how often the rows occur in the whole file; once in its beginning
public record MemoryExport(
        @Nullable EvidenceKind likely,
        String charset,
        boolean zoneless,
        List<FileColumn> columns,
        List<Question> questions,
        List<List<String>> rows,
        int times) {
    private static final Map<String, String> KNOWN =
            Map.of("charge", "CHARGE", "チャージ", "CHARGE", "payment", "PAYMENT", "支払い", "PAYMENT", "login", "LOGIN");

    static FileColumn column(
            int at,
            String header,
            @Nullable ExportColumn meaning,
            Confidence confidence,
            String why,
            String... samples) {
        return new FileColumn(at, header, List.of(samples), meaning, confidence, Message.plain(why));
    }

    Inspection inspect(ExportFile file, @Nullable EvidenceKind said, MappingProfiles profiles) {
        MappingProfile own = profiles.perFile().getOrDefault(file, MappingProfile.NONE);
        MappingProfile saved = saved(profiles);
        MappingProfile stated = own.over(saved);
        EvidenceKind kind = said == null ? likely : said;
        List<FileColumn> now = kind == null ? columns : meant(kind, stated);
        return new Inspection(
                file,
                likely == null
                        ? List.of()
                        : List.of(new KindGuess(likely, 0.97), new KindGuess(EvidenceKind.PAYOUTS, 0.22)),
                kind,
                new Inspection.Format(
                        stated.said("encoding").orElse(charset),
                        Message.plain("bytes that only " + charset + " has"),
                        Layout.DELIMITED,
                        stated.said("separator").orElse("comma"),
                        1,
                        0),
                new Inspection.Times(
                        zoneless, stated.said("zone").orElse(profiles.zone().getId())),
                now,
                questions.stream().filter(q -> stated.said(q.key()).isEmpty()).toList(),
                List.of(),
                new Inspection.Profiles(saved.name(), stated, detected(kind, now)));
    }

    private MappingProfile saved(MappingProfiles profiles) {
        String shape = String.join("|", columns.stream().map(FileColumn::header).toList());
        return profiles.library().stream()
                .filter(p -> p.said("shape").equals(Optional.of(shape)))
                .findFirst()
                .orElse(MappingProfile.NONE);
    }

    private static MappingProfile detected(@Nullable EvidenceKind kind, List<FileColumn> columns) {
        MappingProfile all = MappingProfile.NONE;
        for (FileColumn column : columns) {
            if (kind != null && column.meaning() != null && !column.header().isBlank()) {
                all = all.with(MappingProfile.key(kind, column.meaning()), column.header());
            }
        }
        return all;
    }

    private List<FileColumn> meant(EvidenceKind kind, MappingProfile stated) {
        Map<String, ExportColumn> said = new LinkedHashMap<>();
        List<ExportColumn> taken = new ArrayList<>();
        for (ExportColumn column : ColumnStatements.of(kind)) {
            stated.column(kind, column).ifPresent(header -> {
                said.put(header, column);
                taken.add(column);
            });
        }
        return columns.stream()
                .map(c -> {
                    ExportColumn by = said.get(c.header());
                    ExportColumn meaning = by != null ? by : taken.contains(c.meaning()) ? null : c.meaning();
                    Confidence sure = by != null ? Confidence.STATED : c.confidence();
                    return new FileColumn(
                            c.position(),
                            c.header(),
                            c.samples(),
                            meaning,
                            sure,
                            by != null ? Message.of("detect.stated") : c.why());
                })
                .toList();
    }

    ImportPreview trial(ExportFile file, EvidenceKind kind, MappingProfiles profiles, boolean whole) {
        Inspection seen = inspect(file, kind, profiles);
        Map<Message, Trouble> troubles = new LinkedHashMap<>();
        List<PreviewRow> preview = new ArrayList<>();
        long rejected = 0;
        for (int i = 0; i < rows.size(); i++) {
            PreviewRow row = row(seen, rows.get(i), i);
            preview.add(row);
            Trouble trouble = row.trouble();
            if (trouble != null) {
                rejected++;
                troubles.merge(
                        trouble.reason(),
                        trouble,
                        (a, b) -> new Trouble(a.column(), a.reason(), a.remedy(), a.rows() + b.rows(), a.firstLine()));
            }
        }
        int n = whole ? times : 1;
        List<Trouble> sorted = troubles.values().stream()
                .map(t -> new Trouble(t.column(), t.reason(), t.remedy(), t.rows() * n, t.firstLine()))
                .toList();
        return new ImportPreview(
                whole || times == 1,
                receipt(file, kind, seen, (rows.size() - rejected) * n, rejected * n),
                sorted,
                preview);
    }

    private static PreviewRow row(Inspection seen, List<String> fields, int at) {
        List<Cell> cells = new ArrayList<>();
        Trouble trouble = null;
        for (FileColumn column : seen.columns()) {
            ExportColumn meaning = column.meaning();
            if (meaning == null) {
                continue;
            }
            String raw = fields.get(column.position());
            String word = seen.profiles().stated().said("value.type." + raw).orElse(KNOWN.getOrDefault(raw, ""));
            if (meaning == ExportColumn.TYPE && word.isEmpty()) {
                trouble = new Trouble(
                        column.header(),
                        Message.of("value.unknownWord", raw),
                        Message.of("value.unknownWord.remedy", "type", raw),
                        1,
                        at + 2);
            } else if (meaning == ExportColumn.AMOUNT && !raw.matches("[¥0-9,]+")) {
                trouble = new Trouble(
                        column.header(), Message.of("amount.none", raw), Message.of("amount.none.remedy"), 1, at + 2);
            } else {
                cells.add(new Cell(meaning, raw, meaning == ExportColumn.TYPE ? word : raw.replaceAll("[¥,]", "")));
            }
        }
        Pick pick = trouble != null ? Pick.SUSPICIOUS : at < 4 ? Pick.FIRST : Pick.RANDOM;
        return new PreviewRow(pick, at + 2, String.join(",", fields), trouble == null ? cells : List.of(), trouble);
    }

    private static Receipt receipt(ExportFile file, EvidenceKind kind, Inspection seen, long accepted, long rejected) {
        return new Receipt(
                new EvidenceFile(0, file.name(), file.toString(), kind, "00", 100),
                new LineCounts(accepted + rejected + 1, 1, 0, accepted, 0, 0, 0, rejected),
                List.of(),
                null,
                null,
                seen.format().charset(),
                seen.format().separator(),
                seen.times().zone(),
                seen.profiles().saved(),
                List.of(),
                List.of());
    }
}
