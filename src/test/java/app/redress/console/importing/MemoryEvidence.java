package app.redress.console.importing;

import static app.redress.console.importing.MemoryExport.column;

import app.redress.analysis.SetComparison;
import app.redress.analysis.SetInspector.Inspected;
import app.redress.analysis.StatedFile;
import app.redress.desktop.EvidenceChoice;
import app.redress.desktop.ImportService;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Imaginary files, identified by name.
public final class MemoryEvidence implements ImportService {
    public final Map<String, MappingProfile> profiles = new LinkedHashMap<>();
    public final List<String> asked = new ArrayList<>();
    final Map<String, MemoryExport> exports = new LinkedHashMap<>();
    final List<EvidenceChoice> compared = new ArrayList<>();
    Function<EvidenceChoice, Optional<SetComparison>> comparing = _ -> Optional.empty();
    public volatile Runnable whileReading = () -> {};

    public MemoryEvidence() {
        exports.put("transactions", transactions(1));
        exports.put("rejects", rejects());
        exports.put("bank", bank());
        exports.put(
                "access",
                plain(EvidenceKind.ACCESS, ExportColumn.OCCURRED_AT, ExportColumn.ACCOUNT_ID, ExportColumn.EVENT));
        exports.put("claims", plain(EvidenceKind.CLAIMS, ExportColumn.ACCOUNT_ID, ExportColumn.CLAIMED_AT));
        exports.put(
                "strange",
                new MemoryExport(
                        null,
                        "UTF-8",
                        false,
                        List.of(column(
                                0,
                                "colour",
                                null,
                                Confidence.UNSURE,
                                "no value looks like anything known",
                                "red",
                                "blue")),
                        List.of(),
                        List.of(),
                        1));
    }

    static MemoryExport transactions(int times) {
        return new MemoryExport(
                EvidenceKind.TRANSACTIONS,
                "UTF-8",
                false,
                List.of(
                        column(
                                0,
                                "transaction_id",
                                ExportColumn.TRANSACTION_ID,
                                Confidence.SURE,
                                "header \"transaction_id\"",
                                "T-0000481",
                                "T-0000482"),
                        column(
                                1,
                                "account_id",
                                ExportColumn.ACCOUNT_ID,
                                Confidence.SURE,
                                "header \"account_id\"",
                                "U10031",
                                "U10044"),
                        column(
                                2,
                                "occurred_at",
                                ExportColumn.OCCURRED_AT,
                                Confidence.SURE,
                                "header \"occurred_at\"; every value is a time",
                                "2019-07-02T00:31:10+09:00"),
                        column(3, "type", ExportColumn.TYPE, Confidence.SURE, "header \"type\"", "charge", "payment"),
                        column(
                                4,
                                "amount",
                                ExportColumn.AMOUNT,
                                Confidence.SURE,
                                "header \"amount\"; every value is an amount",
                                "30000",
                                "29800"),
                        column(5, "fee", null, Confidence.LIKELY, "", "0", "110")),
                List.of(),
                List.of(
                        List.of("T-0000481", "U10031", "2019-07-02T00:31:10+09:00", "charge", "30000", "0"),
                        List.of("T-0000482", "U10031", "2019-07-02T00:34:52+09:00", "payment", "29800", "110"),
                        List.of("T-0000483", "U10044", "2019-07-02T00:36:01+09:00", "charge", "30000", "0"),
                        List.of("T-0000484", "U10044", "2019-07-02T00:41:37+09:00", "payment", "29400", "110"),
                        List.of("T-0061233", "U27110", "2019-07-03T18:02:11+09:00", "payment", "540", "0")),
                times);
    }

    private static MemoryExport rejects() {
        List<List<String>> rows = new ArrayList<>(transactions(1).rows());
        rows.add(List.of("T-0000977", "U10102", "2019-07-02T03:10:44+09:00", "POSA", "10000", "0"));
        rows.add(List.of("T-0000981", "U10102", "2019-07-02T03:12:09+09:00", "POSA", "10000", "0"));
        rows.add(List.of("T-0001200", "U11873", "2019-07-02T05:55:00+09:00", "charge", "三万円", "0"));
        return new MemoryExport(
                EvidenceKind.TRANSACTIONS, "UTF-8", false, transactions(1).columns(), List.of(), rows, 4_115);
    }

    private static MemoryExport bank() {
        return new MemoryExport(
                EvidenceKind.TRANSACTIONS,
                "windows-31j",
                true,
                List.of(
                        column(
                                0,
                                "取引番号",
                                ExportColumn.TRANSACTION_ID,
                                Confidence.SURE,
                                "header \"取引番号\"",
                                "00481",
                                "00482"),
                        column(
                                1,
                                "会員番号",
                                ExportColumn.ACCOUNT_ID,
                                Confidence.SURE,
                                "header \"会員番号\"",
                                "U10031",
                                "U10044"),
                        column(
                                2,
                                "取引日時",
                                ExportColumn.OCCURRED_AT,
                                Confidence.LIKELY,
                                "98% of the values are times",
                                "02/07/2019 00:31"),
                        column(3, "取引内容", ExportColumn.TYPE, Confidence.LIKELY, "header like \"取引種別\"", "チャージ", "支払い"),
                        column(
                                4,
                                "金額(税込)",
                                null,
                                Confidence.UNSURE,
                                "every value is an amount; so is 利用金額",
                                "¥30,000",
                                "¥29,800"),
                        column(
                                5,
                                "利用金額",
                                null,
                                Confidence.UNSURE,
                                "every value is an amount; so is 金額(税込)",
                                "30000",
                                "29800")),
                List.of(
                        new Question(
                                "transactions.amount",
                                Message.plain("Which column holds the amount that was moved?"),
                                List.of("金額(税込)", "利用金額")),
                        new Question(
                                "date.order",
                                Message.plain("02/07/2019: is that 2 July or 7 February?"),
                                List.of("dmy", "mdy"))),
                List.of(
                        List.of("00481", "U10031", "02/07/2019 00:31", "チャージ", "¥30,000", "30000"),
                        List.of("00482", "U10031", "02/07/2019 00:34", "支払い", "¥29,800", "29800")),
                1);
    }

    private static MemoryExport plain(EvidenceKind kind, ExportColumn... columns) {
        List<Inspection.FileColumn> all = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (ExportColumn column : columns) {
            all.add(column(
                    all.size(),
                    column.canonical(),
                    column,
                    Confidence.SURE,
                    "header \"" + column.canonical() + "\"",
                    "x"));
            row.add(column == ExportColumn.EVENT ? "login" : "x" + all.size());
        }
        return new MemoryExport(kind, "UTF-8", false, all, List.of(), List.of(row), 1);
    }

    private MemoryExport export(ExportFile file) {
        String name = file.member().isEmpty() ? String.valueOf(file.path().getFileName()) : file.member();
        return exports.entrySet().stream()
                .filter(e -> name.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Message.plain(file + " is not a text file; name a CSV export")));
    }

    @Override
    public List<Path> filesIn(Path chosen) {
        return chosen.toString().endsWith("folder")
                ? List.of(chosen.resolve("transactions.csv"), chosen.resolve("access.csv"))
                : List.of(chosen);
    }

    @Override
    public List<ExportFile> textsIn(Path file) {
        String name = file.toString();
        if (name.endsWith("broken.zip")) {
            throw new UnusableInput(Message.plain(name + " is damaged; export it again"));
        }
        if (name.endsWith("mixed.zip")) {
            return List.of(new ExportFile(file, "transactions_06.csv"), new ExportFile(file, "access_06.csv"));
        }
        return name.endsWith(".zip")
                ? List.of(new ExportFile(file, "transactions_06.csv"), new ExportFile(file, "transactions_07.csv"))
                : List.of(ExportFile.of(file));
    }

    @Override
    public long size(Path file) {
        return 14_200_000;
    }

    @Override
    public Inspected inspect(
            ExportFile file, @Nullable EvidenceKind kind, MappingProfiles stated, List<StatedFile> others) {
        asked.add("inspect " + file.name());
        Inspection alone = export(file).inspect(file, kind, stated);
        MemoryExport helped = exports.get("beside " + file.name());
        return alone.answered() || others.isEmpty() || helped == null
                ? new Inspected(alone, alone.answered(), alone.kind())
                : new Inspected(helped.inspect(file, kind, stated), false, alone.kind());
    }

    @Override
    public ImportPreview trial(StatedFile read, List<StatedFile> others, long atMost, LongConsumer ticker) {
        ExportFile file = read.file();
        boolean whole = atMost == Long.MAX_VALUE;
        asked.add((whole ? "whole " : "beginning ") + file.name());
        if (whole) {
            whileReading.run();
        }
        ticker.accept(1_000_000);
        return export(file).trial(file, read.kind(), read.profiles(), whole);
    }

    @Override
    public Optional<SetComparison> compare(EvidenceChoice set, Progress progress) {
        compared.add(set);
        return comparing.apply(set);
    }

    @Override
    public Library library() {
        return new Library(List.copyOf(profiles.values()), List.of());
    }

    @Override
    public MappingProfile read(Path file) {
        return MappingProfile.of(
                file.toString(), List.of("profile = from elsewhere", "transactions.amount = 利用金額", "date.order = dmy"));
    }

    @Override
    public MappingProfile save(MappingProfile profile) {
        MappingProfile kept = profile.with("profile", profile.name()).with("version", "1");
        profiles.put(profile.name(), kept);
        return kept;
    }
}
