package app.redress.desktop;

import app.redress.analysis.AsOfReplay;
import app.redress.analysis.Reservation;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.session.CaseFile;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.domain.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The estimates of one case file.
final class LocalEstimateService implements EstimateService {
    private final CaseFile file;
    private final int threads;

    LocalEstimateService(CaseFile file, int threads) {
        this.file = file;
        this.threads = threads;
    }

    @Override
    public List<PublishedEstimate> published() {
        return file.ledger().published();
    }

    @Override
    public List<Reservation> reservations() {
        return Reservation.of(file);
    }

    @Override
    public PublishedEstimate publish(DamageEstimate seen, String note, @Nullable Integer supersedes, String reason) {
        return file.session()
                .publish(new PublishedEstimate.Draft(
                        seen,
                        note,
                        reservations().stream().map(Reservation::words).toList(),
                        supersedes,
                        reason));
    }

    @Override
    public Bridge bridge(int from, @Nullable Integer to) {
        return file.ledger().bridge(from, to, null);
    }

    @Override
    public AsOfReplay.Replayed replay(Instant time, Progress progress) {
        return AsOfReplay.run(file, time, threads, progress);
    }
}
