package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.HalfDayClock;
import app.redress.evidence.detect.columns.HeaderHints;
import app.redress.evidence.detect.columns.LesserColumns;
import app.redress.evidence.detect.columns.Questions;
import app.redress.evidence.detect.columns.ScaledAmounts;
import app.redress.evidence.detect.columns.StatedColumns;
import app.redress.evidence.detect.columns.TestRows;
import app.redress.evidence.detect.columns.UnreadClock;
import app.redress.evidence.detect.columns.UnreadStates;
import app.redress.evidence.detect.columns.ValueFormatDetector;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.GivenBack;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a table says beside the columns that are read: in columns that nothing reads, or in the names and ranges of
/// those that are. Each would change figures in silence.
public final class UnreadColumns {
    /// Rows of a file that is no mere fragment.
    private static final int MANY = 20;
    /// Where somebody was: without it, strangers look like owners.
    private static final Set<ExportColumn> PLACES = Set.of(ExportColumn.IP, ExportColumn.COUNTRY);

    private final List<Question> questions = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    public UnreadColumns(
            EvidenceKind kind,
            SampleTable table,
            List<ColumnTraits> traits,
            Map<ExportColumn, ColumnMatch> used,
            StatedColumns stated,
            MappingProfile mapping,
            ValueClassifier look,
            Map<ExportColumn, Integer> refuted) {
        refuted.forEach((column, position) -> {
            boolean optional = !ExportKinds.of(kind).required().contains(column) && !stated.speaksOf(column);
            if (optional && isValue(column) && !used.containsKey(column) && ColumnMatch.isFree(position, used)) {
                notes.add(unread(
                        kind,
                        column,
                        table.nameOf(position),
                        traits.get(position).samples().getFirst()));
            }
        });
        ofKind(kind, table, traits, used, stated, look);
        if (kind == EvidenceKind.ACCESS) {
            sessions(new SessionRows(table, traits, used, look), mapping);
            inside(table, traits, used);
        }
        if (kind == EvidenceKind.TRANSACTIONS && mapping.said(GivenBack.KEY).isEmpty()) {
            new GivenBackRows(table, traits, used, look).question().ifPresent(questions::add);
        }
        if (mapping.said("account.by").isEmpty()) {
            new AccountMarks(kind, table, traits, used, look).joining().ifPresent(questions::add);
        }
        ColumnMatch time = used.get(ExportColumn.OCCURRED_AT);
        if (time != null && mapping.said("time.clock").isEmpty()) {
            HalfDayClock.question(table.nameOf(time.position()), traits.get(time.position()))
                    .ifPresent(questions::add);
        }
        if (time != null && !used.containsKey(ExportColumn.OCCURRED_ON)) {
            daysOnly(kind, traits.get(time.position()), new UnreadClock(table, traits, used));
        }
        if (time != null && time.confidence() != Confidence.STATED) {
            nightly(kind, table.nameOf(time.position()), traits.get(time.position()));
        }
        ScaledAmounts.in(table, used)
                .filter(_ -> mapping.said("amount.unit").isEmpty())
                .ifPresent(questions::add);
    }

    private void ofKind(
            EvidenceKind kind,
            SampleTable table,
            List<ColumnTraits> traits,
            Map<ExportColumn, ColumnMatch> used,
            StatedColumns stated,
            ValueClassifier look) {
        if (kind == EvidenceKind.TRANSACTIONS) {
            UndoneInRow undone = new UndoneInRow(table, traits, used, look);
            undone.settle();
            questions.addAll(undone.questions());
            notes.addAll(undone.notes());
            PartialAmounts amounts = new PartialAmounts(table, traits, used);
            amounts.question().or(amounts::elsewhere).ifPresent(questions::add);
            amounts.leftOut().ifPresent(notes::add);
            states(new UnreadStates(table, traits, used, look), stated);
            movements(new ManyInOne(table, used), traits, stated);
            new BackFlags(table, traits, used, look).question().ifPresent(questions::add);
        }
        new AccountMarks(kind, table, traits, used, look).question(stated).ifPresent(questions::add);
        new NumbersOfSeveral(kind, table, used).question().ifPresent(questions::add);
        new WithdrawnRows(kind, table, traits, used).question().ifPresent(questions::add);
        if (kind == EvidenceKind.TRANSACTIONS || kind == EvidenceKind.ACCESS) {
            new TestRows(kind, table, traits, used).question(stated).ifPresent(questions::add);
        }
        if (kind == EvidenceKind.ACCESS) {
            events(new ManyInOne(table, used), new ResultsBeside(table, traits, used, look), stated);
        }
    }

    private static boolean isValue(ExportColumn column) {
        return ValueFormatDetector.isTime(column) || ValueFormatDetector.isAmount(column) || PLACES.contains(column);
    }

    private static Message unread(EvidenceKind kind, ExportColumn column, String header, String sample) {
        Message words = PLACES.contains(column) ? Message.of("warn.unreadPlace") : Message.of("warn.unreadColumn");
        return words.about(MappingProfile.key(kind, column))
                .about(sample)
                .about(Questions.plain(column))
                .about(header);
    }

    /// Addresses of a proxy alone tell no visitor from another.
    private void inside(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        ColumnMatch ip = used.get(ExportColumn.IP);
        if (ip != null && table.rows().size() >= MANY && HeaderHints.onlyInside(traits.get(ip.position()))) {
            notes.add(Message.of(
                    "warn.onlyInside",
                    table.nameOf(ip.position()),
                    traits.get(ip.position()).samples().getFirst()));
        }
    }

    private void sessions(SessionRows rows, MappingProfile mapping) {
        rows.renewals().ifPresent(questions::add);
        if (mapping.said(SessionRows.LOGIN_STATUS).isEmpty()) {
            rows.forms().ifPresent(questions::add);
        }
    }

    private void movements(ManyInOne rows, List<ColumnTraits> traits, StatedColumns stated) {
        rows.prices().or(rows::movements).or(() -> rows.charges(traits)).ifPresent(questions::add);
        if (!stated.speaksOf(ExportColumn.TRANSACTION_ID)) {
            rows.lines().ifPresent(questions::add);
        }
    }

    private void events(ManyInOne rows, ResultsBeside results, StatedColumns stated) {
        if (!stated.speaksOf(ExportColumn.EVENT)) {
            rows.events().ifPresent(questions::add);
        }
        results.contradiction().ifPresent(questions::add);
        results.unfinished().ifPresent(notes::add);
    }

    private void states(UnreadStates states, StatedColumns stated) {
        if (!questions.isEmpty()) {
            return;
        }
        if (!stated.speaksOf(ExportColumn.STATUS)) {
            states.question().or(states::tender).or(states::approvals).ifPresent(questions::add);
        }
        if (!stated.speaksOf(ExportColumn.CANCELLED)) {
            states.contradiction().or(states::flag).ifPresent(questions::add);
        }
    }

    /// Times of a nightly run say nothing of when money moved, and windows would open and close by them.
    private void nightly(EvidenceKind kind, String name, ColumnTraits times) {
        boolean many = times.values() >= MANY && times.distinct() > 1;
        if (many && times.share(ValueTrait.DAY_ONLY) == 0 && LesserColumns.isNightly(times)) {
            questions.add(new Question(
                    MappingProfile.key(kind, ExportColumn.OCCURRED_AT),
                    Message.of("ask.nightly", name, times.samples().getFirst()),
                    List.of(name)));
        }
    }

    private void daysOnly(EvidenceKind kind, ColumnTraits days, UnreadClock clock) {
        if (days.values() == 0 || days.share(ValueTrait.DAY_ONLY) <= 0.9) {
            return;
        }
        Optional<Question> question = clock.question(MappingProfile.key(kind, ExportColumn.OCCURRED_AT));
        question.ifPresentOrElse(questions::add, () -> notes.add(Message.of("warn.daysOnly")));
    }

    public List<Question> questions() {
        return questions;
    }

    public List<Message> notes() {
        return notes;
    }
}
