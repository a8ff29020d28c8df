package app.redress.cli;

import app.redress.casefile.payouts.BatchDetails;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CasePayouts;
import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds the files of a batch that lie in a folder against those that the case keeps.
final class SealedFiles {
    private SealedFiles() {}

    /// The manifest, or a file of its batch beside it, that is not as it was sealed; null if all are.
    static @Nullable Path changed(CaseFile file, Path manifest) throws IOException {
        CasePayouts payouts = file.session().payouts();
        String name = String.valueOf(manifest.getFileName());
        Optional<BatchDetails> found = payouts.batches().stream()
                .map(SealedBatch::id)
                .map(payouts::details)
                .filter(batch ->
                        batch.files().stream().anyMatch(one -> one.name().equals(name)))
                .findFirst();
        if (found.isEmpty()) {
            throw new UnusableInput(Message.of("audit.unknownManifest", manifest));
        }
        for (BatchDetails.File sealed : found.get().files()) {
            Path beside = manifest.resolveSibling(sealed.name());
            if (Files.exists(beside) && !Sha256.hex(Files.readAllBytes(beside)).equals(sealed.sha256())) {
                return beside;
            }
        }
        return null;
    }
}
