package app.redress.desktop;

import app.redress.analysis.review.GrowthLists;
import app.redress.analysis.review.KeptResult;
import app.redress.analysis.review.SampleReview;
import app.redress.analysis.review.SampleReview.DrawnSample;
import app.redress.analysis.review.Uncertainty;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Progress;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The uncertainty of one case file's figure.
final class LocalUncertaintyService implements UncertaintyService {
    /// Seeds stay short enough to be read aloud.
    private static final int SEEDS = 100_000_000;

    private final CaseFile file;
    private final SecureRandom random;
    private final int threads;

    LocalUncertaintyService(CaseFile file, SecureRandom random, int threads) {
        this.file = file;
        this.random = random;
        this.threads = threads;
    }

    @Override
    public Uncertainty state() {
        return Uncertainty.of(file);
    }

    @Override
    public long freshSeed() {
        return random.nextInt(SEEDS);
    }

    @Override
    public DrawnSample draw(int listed, int cleared, long seed, Path folder) {
        return SampleReview.draw(file, listed, cleared, seed, folder);
    }

    @Override
    public KeptResult<ReviewedSample> conclude(Path sample, Path reviewed) {
        return SampleReview.conclude(file, sample, reviewed);
    }

    @Override
    public KeptResult<Growth> growth(GrowthLists lists, Progress progress) {
        return lists.estimate(file, threads, progress);
    }
}
