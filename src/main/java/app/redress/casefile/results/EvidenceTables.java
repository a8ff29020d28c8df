package app.redress.casefile.results;

import app.redress.casefile.database.CaseJson;
import app.redress.domain.Progress;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import app.redress.findings.Findings;
import app.redress.language.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Evidence files, their receipts and rejected lines.
public final class EvidenceTables {
    private static final int BATCH = 2000;
    // the texts in both languages are stored, so that people can search for them
    private static final Catalogue ENGLISH = Catalogue.ofMessages(Locale.ENGLISH);
    private static final Catalogue JAPANESE = Catalogue.ofMessages(Locale.JAPANESE);

    private EvidenceTables() {}

    public static void write(Handle handle, Findings findings, Progress progress) {
        Map<EvidenceFile, Integer> places = writeFiles(handle, findings);
        try (PreparedBatch batch =
                handle.prepareBatch("insert into reject values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            long place = 0;
            for (Reject reject : findings.evidence().rejects()) {
                batch.add(
                        place++,
                        places.get(reject.file()),
                        reject.line(),
                        reject.lastLine(),
                        reject.column(),
                        ENGLISH.say(reject.reason()),
                        ENGLISH.say(reject.remedy()),
                        reject.raw(),
                        RejectTable.reason(reject),
                        CaseJson.text(reject.reason()),
                        CaseJson.text(reject.remedy()),
                        JAPANESE.say(reject.reason()));
                if (batch.size() >= BATCH) {
                    progress.checkCancelled();
                    batch.execute();
                }
            }
            batch.execute();
        }
    }

    /// Writes files with receipts first, in order; a file with rejects only follows without one.
    private static Map<EvidenceFile, Integer> writeFiles(Handle handle, Findings findings) {
        Map<EvidenceFile, Integer> places = new LinkedHashMap<>();
        try (PreparedBatch batch = handle.prepareBatch("insert into evidence_file values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Receipt receipt : findings.evidence().receipts()) {
                places.put(receipt.file(), places.size());
                addFile(batch, places.size() - 1, receipt.file());
                batch.bind(7, CaseJson.text(receipt)).add();
            }
            for (Reject reject : findings.evidence().rejects()) {
                if (!places.containsKey(reject.file())) {
                    places.put(reject.file(), places.size());
                    addFile(batch, places.size() - 1, reject.file());
                    batch.bind(7, (String) null).add();
                }
            }
            batch.execute();
        }
        return places;
    }

    private static void addFile(PreparedBatch batch, int place, EvidenceFile file) {
        batch.bind(0, place)
                .bind(1, file.index())
                .bind(2, file.name())
                .bind(3, file.path())
                .bind(4, file.kind().name())
                .bind(5, file.sha256())
                .bind(6, file.bytes());
    }

    public static List<Receipt> receipts(Handle handle) {
        return handle.createQuery("select receipt from evidence_file where receipt is not null order by place")
                .map((row, _) -> CaseJson.read(row.getString(1), Receipt.class))
                .list();
    }
}
