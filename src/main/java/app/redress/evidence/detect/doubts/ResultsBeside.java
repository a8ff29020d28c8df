package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What other columns of an access log say against its results: an error beside a success, as of requests that were
/// answered, or results that are missing in one step of every request.
final class ResultsBeside {
    private static final List<String> ERRORS =
            List.of("error", "fail", "exception", "reject", "失敗", "エラー", "異常", "fehler", "erreur", "실패", "错误");
    private static final Set<String> NOTHING =
            Set.of("none", "null", "ok", "success", "no", "false", "[]", "{}", "other", "なし", "無", "正常", "成功");
    private static final int FEW = 3;
    private static final double HALF = 0.5;
    private static final double PART = 0.3;
    private static final int MOST_STEPS = 4;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    ResultsBeside(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    /// The question about errors that stand beside successes.
    Optional<Question> contradiction() {
        ColumnMatch result = used.get(ExportColumn.RESULT);
        if (result == null || result.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && namesErrors(i))
                .mapToObj(i -> against(i, result.position()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean namesErrors(int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        return ERRORS.stream().anyMatch(bare::contains);
    }

    private Optional<Question> against(int errors, int result) {
        List<SampleRow> wrong =
                table.rows().stream().filter(row -> saysWrong(row.cell(errors))).toList();
        List<SampleRow> beside =
                wrong.stream().filter(row -> isSuccess(row.cell(result))).toList();
        boolean everywhere = wrong.size() > HALF * table.rows().size();
        if (beside.size() < FEW || beside.size() < HALF * wrong.size() || everywhere) {
            return Optional.empty();
        }
        SampleRow row = beside.getFirst();
        return Optional.of(new Question(
                MappingProfile.key(EvidenceKind.ACCESS, ExportColumn.RESULT),
                Message.of(
                        "ask.errorsBeside",
                        table.nameOf(errors),
                        row.cell(errors),
                        row.line(),
                        table.nameOf(result),
                        row.cell(result)),
                List.of(table.nameOf(errors), table.nameOf(result))));
    }

    private boolean saysWrong(String text) {
        return !look.isNothing(text)
                && !NOTHING.contains(Synonyms.normalise(text))
                && text.chars().anyMatch(c -> c != '0');
    }

    private boolean isSuccess(String text) {
        return look.word("result", text).filter("SUCCESS"::equals).isPresent() || text.matches("2\\d\\d");
    }

    /// The note on a step of every request that has no result yet.
    Optional<Message> unfinished() {
        ColumnMatch result = used.get(ExportColumn.RESULT);
        if (result == null || !table.headed()) {
            return Optional.empty();
        }
        Map<Boolean, List<SampleRow>> rows = table.rows().stream()
                .collect(Collectors.partitioningBy(row -> look.isNothing(row.cell(result.position()))));
        List<SampleRow> open = rows.getOrDefault(true, List.of());
        List<SampleRow> told = rows.getOrDefault(false, List.of());
        if (open.size() < Math.max(FEW, PART * table.rows().size()) || told.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && isStep(i, open, told))
                .mapToObj(i -> Message.of(
                        "warn.unfinished",
                        table.nameOf(result.position()),
                        open.size(),
                        open.getFirst().cell(i),
                        table.nameOf(i)))
                .findFirst();
    }

    private boolean isStep(int position, List<SampleRow> open, List<SampleRow> told) {
        String step = open.getFirst().cell(position);
        return traits.get(position).distinct() <= MOST_STEPS
                && !step.isEmpty()
                && open.stream().allMatch(row -> row.cell(position).equals(step))
                && told.stream().noneMatch(row -> row.cell(position).equals(step));
    }
}
