package app.redress.analysis;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.results.RejectFilter;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.Inspection;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.Inspector;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.MappingProfiles;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.ExportFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Reads an evidence file of a saved case again, in the same way as in the analysis.
public final class SavedEvidence {
    private final CaseFile file;
    private final EvidenceFile of;

    public SavedEvidence(CaseFile file, EvidenceFile of) {
        this.file = file;
        this.of = placed(file, of);
    }

    /// The file by the place at which the run found it: a receipt names it as it was typed, which holds in one folder
    /// only.
    public static EvidenceFile placed(CaseFile file, EvidenceFile of) {
        return file.madeFrom().stream()
                .flatMap(from -> from.sources().stream())
                .filter(source ->
                        source.sha256().equals(of.sha256()) && source.member().equals(of.member()))
                .findFirst()
                .map(source -> of.at(source.path()))
                .orElse(of);
    }

    /// Headers of the columns in order; empty strings for columns without one.
    ///
    /// @throws UnusableInput when the file is gone
    public List<String> headers() {
        return Inspector.inspect(text(), of.kind(), profiles()).columns().stream()
                .map(Inspection.FileColumn::header)
                .toList();
    }

    /// Writes the header and the rejected rows verbatim, in the file's encoding, to be corrected.
    ///
    /// @return rows written
    /// @throws UnusableInput when the file is gone or has changed
    public long writeRejected(OutputStream out) throws IOException {
        List<Reject> rejects = file.rejects(new RejectFilter(of.index(), null, null), ListQuery.ALL).rows().stream()
                .sorted(Comparator.comparingLong(Reject::line))
                .toList();
        if (rejects.isEmpty()) {
            throw new UnusableInput(Message.of("correction.nothing", of.name()));
        }
        Export.copyRejected(text(), profiles(), headerLines(), rejects, out);
        return rejects.size();
    }

    private long headerLines() {
        return file.receipts().stream()
                .filter(receipt -> receipt.file().index() == of.index())
                .map(Receipt::lines)
                .mapToLong(lines -> lines.header())
                .findFirst()
                .orElse(0);
    }

    private ExportFile text() {
        return new ExportFile(Path.of(of.path()), of.member());
    }

    private MappingProfiles profiles() {
        return new RepeatedRun(RepeatedRun.from(file)).request(List.of(), 1).profiles();
    }

    /// The column mapping of this file without its encoding and layout, to read the same columns in another file.
    MappingProfile readingProfile() {
        MappingProfiles profiles = profiles();
        MappingProfile detected =
                Inspector.inspect(text(), of.kind(), profiles).profiles().detected();
        boolean headless = detected.said("header").filter("none"::equals).isPresent();
        MappingProfile plain = detected.without("encoding").without("separator").without("shape");
        return headless ? plain : plain.without("header");
    }
}
