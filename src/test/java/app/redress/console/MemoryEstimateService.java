package app.redress.console;

import app.redress.analysis.AsOfReplay;
import app.redress.analysis.Reservation;
import app.redress.casefile.estimates.PublishedEstimate;
import app.redress.casefile.session.CaseReader;
import app.redress.damages.Bridge;
import app.redress.damages.DamageEstimate;
import app.redress.desktop.EstimateService;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The estimates of a case in memory: nothing is ever published from it.
final class MemoryEstimateService implements EstimateService {
    private final CaseReader reader;

    MemoryEstimateService(CaseReader reader) {
        this.reader = reader;
    }

    @Override
    public List<PublishedEstimate> published() {
        return List.of();
    }

    @Override
    public List<Reservation> reservations() {
        return Reservation.of(reader);
    }

    @Override
    public PublishedEstimate publish(DamageEstimate seen, String note, @Nullable Integer supersedes, String reason) {
        throw new UnusableInput(Message.plain("not from memory"));
    }

    @Override
    public Bridge bridge(int from, @Nullable Integer to) {
        Bridge.Side none = new Bridge.Side(DamageEstimate.Definition.EVIDENCE, 0, Map.of());
        return Bridge.between(none, none, List.of());
    }

    @Override
    public AsOfReplay.Replayed replay(Instant time, Progress progress) {
        throw new UnusableInput(Message.plain("not from memory"));
    }
}
