package app.redress.analysis.review;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.session.CaseFile;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.inference.AuditResult;
import app.redress.inference.AuditSample;
import app.redress.inference.AuditSample.Drawn;
import app.redress.inference.FrameAccount;
import app.redress.inference.Reviewed;
import app.redress.inference.ReviewedSample;
import app.redress.people.Act;
import app.redress.report.export.SampleFolder;
import app.redress.report.export.SampleFolder.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Draws accounts of a case for a review by people, and concludes from the filled-in sheet how wrong the list is.
public final class SampleReview {
    private SampleReview() {}

    /// A sample as drawn, and the numbers of accounts it was drawn from.
    ///
    /// @param listed, cleared accounts on the list and cleared accounts in the case
    public record DrawnSample(AuditSample sample, long listed, long cleared, Path sheet, Path file) {
        /// Number of drawn accounts that are on the list.
        public long drawnListed() {
            return sample.drawn().stream().filter(d -> d.account().listed()).count();
        }

        /// Number of drawn accounts that were cleared.
        public long drawnCleared() {
            return sample.drawn().size() - drawnListed();
        }

        /// Number of accounts that are drawn whatever the seed.
        public long certain() {
            return sample.drawn().stream().filter(Drawn::certain).count();
        }
    }

    /// Draws a sample, writes its two files, and records it in the audit log.
    ///
    /// @param listed, cleared number of accounts to draw from the list and from cleared accounts
    /// @param folder where the sheet and the sample are written
    public static DrawnSample draw(CaseFile file, int listed, int cleared, long seed, Path folder) {
        if (listed < 1 || cleared < 0) {
            throw new UnusableInput(Message.of("sample.howMany"));
        }
        file.session().require(Act.EXPORT_LIST);
        List<FrameAccount> frame = ReviewFrame.of(file);
        AuditSample sample = AuditSample.draw(frame, listed, cleared, seed);
        if (sample.drawn().stream().noneMatch(d -> d.account().listed())) {
            throw new UnusableInput(Message.of("sample.emptyList"));
        }
        Written written = written(sample, figure(frame), folder);
        file.session().drewSample(written.sha256(), seed, sample.drawn().size(), sample.frame());
        long inList = frame.stream().filter(FrameAccount::listed).count();
        return new DrawnSample(
                sample,
                inList,
                frame.size() - inList,
                folder.resolve(SampleFolder.SHEET),
                folder.resolve(SampleFolder.SAMPLE));
    }

    private static Written written(AuditSample sample, long figure, Path folder) {
        try {
            return SampleFolder.write(sample, figure, folder);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", folder), e);
        }
    }

    private static long figure(List<FrameAccount> frame) {
        return frame.stream()
                .filter(FrameAccount::listed)
                .mapToLong(FrameAccount::figure)
                .sum();
    }

    /// Concludes from a review, and keeps the result in the case if whoever works on it may.
    ///
    /// @param sample the sample as it was drawn
    /// @param reviewed the sheet as the reviewers filled it in
    /// @throws UnusableInput when the sample was not drawn from this case, or the sheet says too little
    public static KeptResult<ReviewedSample> conclude(CaseFile file, Path sample, Path reviewed) {
        Written drawn = SampleFolder.read(sample);
        requireDrawnHere(file, drawn, sample);
        Map<String, FrameAccount> known = drawn.sample().drawn().stream()
                .collect(Collectors.toMap(d -> d.account().account(), Drawn::account));
        Map<String, Reviewed> found = ReviewSheet.read(reviewed, known.keySet());
        ReviewedSample result = new ReviewedSample(
                drawn.sample().seed(),
                drawn.sample().drawn().size(),
                drawn.sha256(),
                drawn.sample().frame(),
                result(drawn, found));
        return KeptResult.keeping(
                result, () -> file.session().keep(file.summary().asOf(), result));
    }

    private static AuditResult result(Written drawn, Map<String, Reviewed> found) {
        AuditResult result = AuditResult.of(drawn.sample(), drawn.figure(), found);
        if (result.reviewed() - result.clearedReviewed() == 0) {
            throw new UnusableInput(Message.of("sample.reviewFirst"));
        }
        return result;
    }

    /// Refuses a sample that was changed after it was drawn, since it could be made to show any result.
    private static void requireDrawnHere(CaseFile file, Written drawn, Path sample) {
        ListQuery query = new ListQuery(drawn.sha256(), "", false, 0, 1);
        if (file.audit().entries(query).rows().isEmpty()) {
            throw new UnusableInput(Message.of("sample.notOfThisCase", sample));
        }
    }
}
