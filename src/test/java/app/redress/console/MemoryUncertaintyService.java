package app.redress.console;

import app.redress.analysis.review.GrowthLists;
import app.redress.analysis.review.KeptResult;
import app.redress.analysis.review.SampleReview.DrawnSample;
import app.redress.analysis.review.Uncertainty;
import app.redress.casefile.session.CaseReader;
import app.redress.desktop.UncertaintyService;
import app.redress.domain.Message;
import app.redress.domain.Progress;
import app.redress.domain.UnusableInput;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import java.nio.file.Path;
import java.util.List;

/// The uncertainty of a case in memory, of which nothing was ever measured.
final class MemoryUncertaintyService implements UncertaintyService {
    private final CaseReader reader;

    MemoryUncertaintyService(CaseReader reader) {
        this.reader = reader;
    }

    @Override
    public Uncertainty state() {
        return Uncertainty.of(reader, List.of(), List.of());
    }

    @Override
    public long freshSeed() {
        return 7;
    }

    @Override
    public DrawnSample draw(int listed, int cleared, long seed, Path folder) {
        throw new UnusableInput(Message.plain("not from memory"));
    }

    @Override
    public KeptResult<ReviewedSample> conclude(Path sample, Path reviewed) {
        throw new UnusableInput(Message.plain("not from memory"));
    }

    @Override
    public KeptResult<Growth> growth(GrowthLists lists, Progress progress) {
        throw new UnusableInput(Message.plain("not from memory"));
    }
}
