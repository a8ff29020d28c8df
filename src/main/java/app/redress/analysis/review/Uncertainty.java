package app.redress.analysis.review;

import app.redress.casefile.accounts.AccountRow;
import app.redress.casefile.results.KeptResult;
import app.redress.casefile.session.CaseFile;
import app.redress.casefile.session.CaseReader;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.inference.AuditSample;
import app.redress.inference.Growth;
import app.redress.inference.ReviewedSample;
import app.redress.report.text.Statement;
import app.redress.report.text.Statement.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a case knows about the uncertainty of its figure: of judgement, of sampling, and of growth. The three are
/// never added up.
///
/// @param estimate the figure in question; empty before an analysis
/// @param zone zone of the case
/// @param widest accounts whose verdicts leave most yen open, the widest first
/// @param open number of all accounts that leave any yen open
/// @param samples, growths kept results, the latest first
public record Uncertainty(
        Optional<DamageEstimate> estimate,
        ZoneId zone,
        List<AccountRow> widest,
        long open,
        List<Dated<ReviewedSample>> samples,
        List<Dated<Growth>> growths) {
    /// Number of accounts named as the widest.
    private static final int NAMED = 5;

    public Uncertainty {
        widest = List.copyOf(widest);
        samples = List.copyOf(samples);
        growths = List.copyOf(growths);
    }

    /// A kept result.
    ///
    /// @param current whether no analysis or decision has changed the figure it speaks of
    public record Dated<T>(KeptResult<T> kept, boolean current) {
        public T result() {
            return kept.result();
        }
    }

    public static Uncertainty of(CaseFile file) {
        return of(file, file.uncertainty().samples(), file.uncertainty().growths());
    }

    /// @param samples, growths kept results, the latest first
    public static Uncertainty of(
            CaseReader reader, List<KeptResult<ReviewedSample>> samples, List<KeptResult<Growth>> growths) {
        Optional<DamageEstimate> estimate = reader.estimates().stream()
                .filter(e -> e.definition() == Definition.EVIDENCE)
                .findFirst();
        if (estimate.isEmpty()) {
            return new Uncertainty(estimate, ZoneOffset.UTC, List.of(), 0, List.of(), List.of());
        }
        List<AccountRow> rows = ReviewFrame.rows(reader);
        String basis = AuditSample.frameOf(ReviewFrame.of(rows));
        List<AccountRow> open = rows.stream()
                .filter(row -> width(row) > 0)
                .sorted(Comparator.comparingLong(Uncertainty::width).reversed())
                .toList();
        Instant asOf = estimate.get().asOf();
        return new Uncertainty(
                estimate,
                reader.summary().zone(),
                open.subList(0, Math.min(NAMED, open.size())),
                open.size(),
                dated(samples, basis, null),
                dated(growths, basis, asOf));
    }

    /// Yen that an account's verdicts leave open.
    public static long width(AccountRow row) {
        return row.dueHigh() - row.dueLow();
    }

    /// @param asOf time that results must be of; null for any
    private static <T> List<Dated<T>> dated(List<KeptResult<T>> kept, String basis, @Nullable Instant asOf) {
        return kept.stream()
                .map(one -> new Dated<>(
                        one,
                        one.basis().equals(basis) && (asOf == null || one.asOf().equals(asOf))))
                .toList();
    }

    /// The figure with all three kinds of uncertainty in words, from the latest results; empty before an analysis.
    public Optional<Statement> statement() {
        return estimate.map(e -> new Statement(e, zone, part(samples), part(growths)));
    }

    private static <T> @Nullable Part<T> part(List<Dated<T>> kept) {
        return kept.isEmpty()
                ? null
                : new Part<>(kept.getFirst().result(), kept.getFirst().current());
    }
}
