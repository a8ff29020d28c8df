package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Asks about rows that another column takes back: claims that were withdrawn, controls that were only planned,
/// pay-outs that came back, visits of staff in the name of a customer. Left aside, they would count like
/// all others.
final class WithdrawnRows {
    private static final Pattern WITHDRAWN = Pattern.compile(
            "(?i)取下|取り下げ|撤回|却下|対象外|重複|無効|withdrawn|retracted|rejected|dismissed|duplicate|invalid|cancell?ed");
    private static final Pattern PLANNED = Pattern.compile(
            "(?i)予定|中止|未実施|検討|取消|取りやめ|延期|planned|scheduled|proposed|draft|cancell?ed|called off|postponed|not done");
    private static final List<String> IN_THE_NAME = List.of(
            "impersonat", "onbehalf", "actingas", "actedby", "delegatedby", "delegate", "代行", "代理", "なりかわり", "操作代行");
    private static final int MOST_STATES = 12;
    private static final double HALF = 0.5;

    private final EvidenceKind kind;
    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    WithdrawnRows(
            EvidenceKind kind, SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.kind = kind;
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    Optional<Question> question() {
        return switch (kind) {
            case CLAIMS -> said(WITHDRAWN, Message.of("ask.withdrawn"), ExportColumn.CLAIMED_AT);
            case CONTROLS -> said(PLANNED, Message.of("ask.onlyPlanned"), ExportColumn.AT);
            case PAYOUTS -> cameBack();
            case ACCESS -> inTheNameOf();
            case TRANSACTIONS, ACCOUNTS -> Optional.empty();
        };
    }

    /// The question about a word in a column that nothing reads; who states the column of times again says that all
    /// rows count.
    private Optional<Question> said(Pattern words, Message ask, ExportColumn time) {
        ColumnMatch at = used.get(time);
        if (at == null || at.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && traits.get(i).distinct() <= MOST_STATES)
                .mapToObj(i -> first(i, words)
                        .map(row -> ask(
                                time,
                                ask.about(row.line()).about(row.cell(i)).about(table.nameOf(i)),
                                table.nameOf(at.position()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SampleRow> first(int position, Pattern words) {
        return table.rows().stream()
                .filter(row -> words.matcher(row.cell(position)).find())
                .findFirst();
    }

    private Question ask(ExportColumn column, Message words, String answer) {
        return new Question(MappingProfile.key(kind, column), words, List.of(answer));
    }

    /// A minus among pay-outs without one.
    private Optional<Question> cameBack() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        if (amount == null
                || amount.confidence() == Confidence.STATED
                || !traits.get(amount.position()).has(ValueTrait.NEGATIVE)
                || !traits.get(amount.position()).has(ValueTrait.POSITIVE)) {
            return Optional.empty();
        }
        String name = table.nameOf(amount.position());
        String minus = traits.get(amount.position()).example(ValueTrait.NEGATIVE);
        return Optional.of(ask(ExportColumn.AMOUNT, Message.of("ask.payoutsBack", name, minus), name));
    }

    private Optional<Question> inTheNameOf() {
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        if (account == null || account.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && namesAnother(i))
                .filter(i -> traits.get(i).values() > 0
                        && traits.get(i).values() < HALF * table.rows().size())
                .mapToObj(i -> ask(
                        ExportColumn.ACCOUNT_ID,
                        Message.of(
                                "ask.inTheName",
                                table.nameOf(i),
                                traits.get(i).samples().getFirst(),
                                traits.get(i).values()),
                        table.nameOf(account.position())))
                .findFirst();
    }

    private boolean namesAnother(int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        return IN_THE_NAME.stream().anyMatch(bare::contains);
    }
}
