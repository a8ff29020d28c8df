package app.redress.desktop;

import app.redress.analysis.review.GrowthLists;
import app.redress.analysis.review.KeptResult;
import app.redress.analysis.review.SampleReview.DrawnSample;
import app.redress.analysis.review.Uncertainty;
import app.redress.domain.Progress;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import java.nio.file.Path;

/// Measures how far the figure of an open case may be off. Every call may take long and runs off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why it failed.
public interface UncertaintyService {
    /// What the case knows of it now.
    Uncertainty state();

    /// A seed that nobody chose.
    long freshSeed();

    /// Draws accounts for a review and writes the sheet and the sample into a folder.
    ///
    /// @param listed, cleared number of accounts to draw from the list and from cleared accounts
    DrawnSample draw(int listed, int cleared, long seed, Path folder);

    /// @param sample the sample as it was drawn
    /// @param reviewed the sheet as the reviewers filled it in
    KeptResult<ReviewedSample> conclude(Path sample, Path reviewed);

    /// Judges the evidence once more without claims and estimates how many victims are on no list.
    KeptResult<Growth> growth(GrowthLists lists, Progress progress);
}
