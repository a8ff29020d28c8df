package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.HeaderHints;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Asks about words that go both ways by a column of directions that nothing reads: a purchase with is_credit is a
/// refund.
final class DirectionBeside {
    private static final int SEVERAL = 3;
    private static final double SOME = 0.02;
    private static final double MOSTLY = 0.7;
    private static final List<String> NAMES =
            List.of("credit", "debit", "direction", "inout", "drcr", "crdr", "入出", "貸借", "借貸", "収支", "増減", "sign");

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    DirectionBeside(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    Optional<Question> question() {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        return type == null || !table.headed()
                ? Optional.empty()
                : IntStream.range(0, table.width())
                        .filter(i -> ColumnMatch.isFree(i, used) && isDirection(i))
                        .mapToObj(i -> against(i, type.position()))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private boolean isDirection(int position) {
        String header = Synonyms.normalise(table.headers().get(position));
        return traits.get(position).distinct() == 2
                && (NAMES.stream().anyMatch(header::contains) || HeaderHints.onlyDirections(traits.get(position)));
    }

    /// The first word of which several rows go against what their value in the column goes with otherwise.
    private Optional<Question> against(int column, int type) {
        Map<String, Integer> ways = ways(column, type);
        if (ways.size() != 2
                || ways.values().stream().mapToInt(Integer::intValue).sum() != 0) {
            return Optional.empty();
        }
        Map<String, List<SampleRow>> odd = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (SampleRow row : table.rows()) {
            String word = row.cell(type);
            all.merge(word, 1, Integer::sum);
            if (sign(word) != 0 && sign(word) == -ways.getOrDefault(row.cell(column), 0)) {
                odd.computeIfAbsent(word, _ -> new ArrayList<>()).add(row);
            }
        }
        return odd.entrySet().stream()
                .filter(e -> e.getValue().size() >= SEVERAL
                        && e.getValue().size() >= SOME * all.getOrDefault(e.getKey(), 0)
                        && e.getValue().size() < all.getOrDefault(e.getKey(), 0))
                .min(Map.Entry.comparingByKey())
                .map(e -> ask(e.getKey(), e.getValue(), column, type));
    }

    private Question ask(String word, List<SampleRow> rows, int column, int type) {
        SampleRow first = rows.getFirst();
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TYPE),
                Message.of("ask.wayBeside", rows.size(), word, table.nameOf(column), first.cell(column), first.line()),
                List.of(table.nameOf(column), table.nameOf(type)));
    }

    /// The way of the money that goes with each value of the column: 1 in, -1 out, absent where neither does mostly.
    private Map<String, Integer> ways(int column, int type) {
        Map<String, int[]> counts = new HashMap<>();
        for (SampleRow row : table.rows()) {
            int sign = sign(row.cell(type));
            if (sign != 0 && !row.cell(column).isEmpty()) {
                counts.computeIfAbsent(row.cell(column), _ -> new int[2])[sign > 0 ? 1 : 0]++;
            }
        }
        Map<String, Integer> ways = new HashMap<>();
        counts.forEach((value, count) -> {
            int rows = count[0] + count[1];
            if (Math.max(count[0], count[1]) >= MOSTLY * rows) {
                ways.put(value, count[1] > count[0] ? 1 : -1);
            }
        });
        return ways;
    }

    private int sign(String word) {
        return look.type(word).map(Type::sign).map(Integer::signum).orElse(0);
    }
}
