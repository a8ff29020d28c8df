package app.redress.analysis;

import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import app.redress.findings.Findings;
import app.redress.report.export.ResultFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rejected rows of each file as a file of the same format, to be corrected and imported additionally.
public final class RejectedLines {
    private final AnalysisRequest request;
    private final Findings findings;

    private RejectedLines(AnalysisRequest request, Findings findings) {
        this.request = request;
        this.findings = findings;
    }

    /// The files to write, by name; empty when every row could be read.
    ///
    /// @param request the request that led to the findings
    public static Map<String, ResultFolder.Content> of(AnalysisRequest request, Findings findings) {
        return new RejectedLines(request, findings).files();
    }

    private Map<String, ResultFolder.Content> files() {
        Map<EvidenceFile, List<Reject>> rejects = findings.evidence().rejects().stream()
                .collect(Collectors.groupingBy(Reject::file, LinkedHashMap::new, Collectors.toList()));
        Map<String, ResultFolder.Content> files = new TreeMap<>();
        for (Receipt receipt : findings.evidence().receipts()) {
            List<Reject> own = rejects.getOrDefault(receipt.file(), List.of());
            if (!own.isEmpty()) {
                files.put(
                        free(nameOf(receipt.file()), files),
                        out -> Export.copyRejected(
                                textOf(receipt.file()),
                                request.profiles(),
                                receipt.lines().header(),
                                own,
                                out));
            }
        }
        return files;
    }

    private static ExportFile textOf(EvidenceFile file) {
        return new ExportFile(Path.of(file.path()), file.member());
    }

    /// The file's name without a compression suffix and folder separators.
    private static String nameOf(EvidenceFile file) {
        String name = file.name().replaceAll("[/\\\\]", "_");
        String plain = name.replaceFirst("(?i)\\.(gz|zip)$", "");
        return plain.contains(".") ? plain : plain + ".csv";
    }

    private static String free(String name, Map<String, ResultFolder.Content> taken) {
        String free = name;
        for (int i = 2; taken.containsKey(free); i++) {
            free = i + "-" + name;
        }
        return free;
    }
}
