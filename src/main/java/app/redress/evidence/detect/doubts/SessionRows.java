package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.columns.Questions;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.RequestLine;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Asks about logs in which a login cannot be told from what follows it: sessions that another column says were only
/// renewed, words of which none is a login, and forms that answer 200 where the password was wrong.
public final class SessionRows {
    /// The statement of the HTTP status of a login that was let in.
    static final String LOGIN_STATUS = "login.status";

    private static final Set<String> RENEWALS = Set.of(
            "refreshtoken",
            "refresh",
            "tokenrefresh",
            "rememberme",
            "silent",
            "silentrenew",
            "sessionrestore",
            "rotation");
    private static final int MOST_WORDS = 12;
    private static final int SEVERAL = 3;
    private static final int MANY = 20;
    private static final double HALF = 0.5;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    public SessionRows(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    /// A column that tells renewals of a session from logins, where the events have one word for both.
    Optional<Question> renewals() {
        ColumnMatch event = used.get(ExportColumn.EVENT);
        if (event == null || event.confidence() == Confidence.STATED || !table.headed()) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && traits.get(i).distinct() <= MOST_WORDS)
                .filter(i -> traits.get(i).values() > HALF * table.rows().size())
                .mapToObj(i -> renewals(i, event.position()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Question> renewals(int column, int event) {
        List<SampleRow> renewed = rows(row -> isRenewal(row.cell(column)));
        if (renewed.size() < SEVERAL) {
            return Optional.empty();
        }
        SampleRow row = renewed.getFirst();
        boolean both = !rows(other -> other.cell(event).equals(row.cell(event)) && !isRenewal(other.cell(column)))
                .isEmpty();
        return both
                ? Optional.of(new Question(
                        MappingProfile.key(EvidenceKind.ACCESS, ExportColumn.EVENT),
                        Message.of(
                                "ask.renewals",
                                table.nameOf(event),
                                row.cell(event),
                                table.nameOf(column),
                                row.cell(column)),
                        List.of(table.nameOf(column), table.nameOf(event))))
                : Optional.empty();
    }

    private static boolean isRenewal(String text) {
        return RENEWALS.contains(Synonyms.normalise(text));
    }

    /// Words for events of which none is a login: nobody would ever have come in.
    public List<Question> noLogins(Questions words) {
        ColumnMatch event = used.get(ExportColumn.EVENT);
        if (event == null
                || table.rows().size() < MANY
                || any(event.position(), "LOGIN")
                || renewals().isPresent()) {
            return List.of();
        }
        ColumnTraits values = traits.get(event.position());
        List<String> open = values.texts()
                .filter(text -> !isRenewal(text) && !look.isStated("event", text) && !RequestLine.is(text))
                .filter(text ->
                        look.word("event", text).filter(w -> !w.equals("OTHER")).isEmpty())
                .toList();
        List<String> renewed = values.texts().filter(SessionRows::isRenewal).toList();
        boolean most = values.count(open) > HALF * (values.values() - values.count(renewed))
                || any(event.position(), "PASSWORD_RESET");
        return open.isEmpty() || open.size() > MOST_WORDS || !most
                ? List.of()
                : open.stream()
                        .map(text -> words.unknownWord(
                                "event", event.position(), text, List.of("LOGIN", "LOGIN/FAILURE", "OTHER")))
                        .toList();
    }

    private boolean any(int event, String kind) {
        return traits.get(event).texts().anyMatch(text -> look.word("event", text)
                .orElseGet(() -> RequestLine.is(text) ? RequestLine.eventOf(text) : "")
                .startsWith(kind));
    }

    /// Requests to log in of which some were answered with a page and others sent on: a form shows itself again where
    /// the password was wrong.
    Optional<Question> forms() {
        ColumnMatch event = used.get(ExportColumn.EVENT);
        ColumnMatch result = used.get(ExportColumn.RESULT);
        if (event == null || result == null) {
            return Optional.empty();
        }
        List<SampleRow> logins = rows(row -> RequestLine.is(row.cell(event.position()))
                && RequestLine.eventOf(row.cell(event.position())).equals("LOGIN"));
        List<SampleRow> shown = logins.stream()
                .filter(row -> row.cell(result.position()).equals("200"))
                .toList();
        List<SampleRow> sentOn = logins.stream()
                .filter(row -> row.cell(result.position()).matches("30[237]"))
                .toList();
        // a server that refuses passwords by their own status does not show them with 200
        boolean refused =
                logins.stream().anyMatch(row -> row.cell(result.position()).matches("40[0139]|422"));
        return refused || shown.size() < SEVERAL || sentOn.size() < SEVERAL
                ? Optional.empty()
                : Optional.of(new Question(
                        LOGIN_STATUS,
                        Message.of(
                                "ask.loginStatus",
                                shown.size(),
                                sentOn.size(),
                                sentOn.getFirst().cell(result.position()),
                                shown.getFirst().line()),
                        List.of(sentOn.getFirst().cell(result.position()), "200", "any")));
    }

    private List<SampleRow> rows(Predicate<SampleRow> which) {
        return table.rows().stream().filter(which).toList();
    }
}
