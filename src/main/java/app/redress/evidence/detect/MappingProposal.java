package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.kinds.ExportKinds;
import app.redress.evidence.mapping.AmountSign;
import app.redress.evidence.mapping.CaseCurrency;
import app.redress.evidence.mapping.Conventions;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.mapping.ResolvedMapping;
import app.redress.evidence.rows.Layout;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The proposed mapping of a file read as one kind: its profile, open questions, and warnings.
final class MappingProposal {
    private static final Message NO_ACCOUNTS = Message.of("warn.noAccounts");

    private final ColumnDetector search;
    private final Layout layout;
    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final StatedColumns stated;
    private final ValueClassifier look;
    private final Questions words;
    private final Map<ExportColumn, ColumnMatch> used;
    private final CandidateColumns candidates;
    private final Map<ExportColumn, String> constants;
    private final List<Question> questions = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private final ValueFormatDetector spelling;
    private final Map<ExportColumn, ZoneId> zones;
    private final CaseCurrency currency;
    private final SignDetector.Finding sign;
    private final ResolvedMapping profile;

    MappingProposal(
            ColumnDetector search,
            Layout layout,
            SampleTable table,
            List<ColumnTraits> traits,
            StatedColumns stated,
            ValueClassifier look,
            MappingProfile mapping,
            ZoneId zone,
            OtherFiles others) {
        this.search = search;
        this.layout = layout;
        this.table = table;
        this.traits = traits;
        this.stated = stated;
        this.look = look;
        this.words = new Questions(search.kind(), table, traits);
        this.used = new EnumMap<>(ExportColumn.class);
        used.putAll(search.found());
        this.candidates = new CandidateColumns(search, table, traits, used);
        this.constants = new EnumMap<>(ExportColumn.class);
        constants.putAll(stated.constants());
        referencesAreIds();
        leaveOutTheLesserAmount();
        new UnnamedColumns(table, used).settle();
        needed();
        SplitTime.asked(table, used.get(ExportColumn.OCCURRED_ON)).ifPresent(questions::add);
        questions.addAll(new DamagedValues(traits, used, words).questions());
        unknownWords();
        loginResults();
        remarks();
        UnreadColumns unread = new UnreadColumns(kind(), table, traits, used, stated, mapping, look, search.refuted());
        questions.addAll(unread.questions());
        warnings.addAll(unread.notes());
        ZoneDetector found = new ZoneDetector(table, traits, used, mapping, zone);
        warnings.addAll(found.notes());
        questions.addAll(found.questions());
        this.zones = found.zones();
        CurrencyDetector currencies = new CurrencyDetector(table, traits, used, mapping);
        warnings.addAll(currencies.notes());
        questions.addAll(currencies.questions());
        this.currency = currencies.currency();
        this.spelling = new ValueFormatDetector(
                mapping, found.zone(), used.keySet(), currency.code(), others, table.above(), this::traitsOf);
        warnings.addAll(spelling.notes());
        fees();
        warnings.addAll(OtherYears.notes(traitsOf(ExportColumn.OCCURRED_ON), traitsOf(ExportColumn.OCCURRED_AT)));
        questions.addAll(spelling.questions());
        this.sign = new SignDetector(
                        table, look, used, constants, spelling.spelling().style())
                .find(mapping);
        questions.addAll(sign.questions());
        warnings.addAll(sign.notes());
        unsaidRefunds();
        if (kind() == EvidenceKind.TRANSACTIONS && questions.isEmpty()) {
            rowsTogether();
        }
        this.profile = profile(mapping);
    }

    ResolvedMapping profile() {
        return profile;
    }

    Map<ExportColumn, ColumnMatch> used() {
        return used;
    }

    List<Question> questions() {
        return questions;
    }

    List<Message> warnings() {
        return warnings;
    }

    /// What a minus means in this file, if a row shows it.
    Optional<AmountSign> sign() {
        return sign.shown();
    }

    boolean zoneless() {
        return spelling.zoneless();
    }

    private EvidenceKind kind() {
        return search.kind();
    }

    /// What the rows say of one another once each can be read.
    private void rowsTogether() {
        AmountStyle style = spelling.spelling().style();
        Optional<Question> before = new BalanceBefore(table, used, look, style).question(sign.sign());
        questions.addAll(before.map(List::of)
                .orElseGet(() -> new BalanceWitness(table, traits, used, look, style).questions(sign.sign())));
        new ToldTwice(table, traits, used, look).question(stated).ifPresent(questions::add);
        if (!stated.speaksOf(ExportColumn.TYPE)) {
            new DirectionBeside(table, traits, used, look).question().ifPresent(questions::add);
        }
        new BalanceChain(table, used, style).note().ifPresent(warnings::add);
    }

    private ColumnTraits traitsOf(ExportColumn column) {
        ColumnMatch found = used.get(column);
        return found == null ? new ColumnTraits() : traits.get(found.position());
    }

    private boolean has(ExportColumn column) {
        return used.containsKey(column) || constants.containsKey(column);
    }

    /// A reference that is in every row and comes never twice is the id of the row itself where nothing else is.
    private void referencesAreIds() {
        ColumnMatch reference = used.get(ExportColumn.RELATED_TRANSACTION_ID);
        if (kind() != EvidenceKind.TRANSACTIONS || reference == null || has(ExportColumn.TRANSACTION_ID)) {
            return;
        }
        boolean open =
                reference.confidence() != Confidence.STATED && !stated.absent().contains(ExportColumn.TRANSACTION_ID);
        boolean once = traits.get(reference.position()).variety() == 1
                && new FilledColumns(kind(), table, traits, used).share(reference) == 1;
        if (open && once && table.rows().size() > 1) {
            used.remove(ExportColumn.RELATED_TRANSACTION_ID);
            used.put(ExportColumn.TRANSACTION_ID, reference);
        }
    }

    /// Drops an amount column found by similarity when there are columns of money out and in, which say more.
    private void leaveOutTheLesserAmount() {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        boolean pair = used.containsKey(ExportColumn.AMOUNT_OUT) && used.containsKey(ExportColumn.AMOUNT_IN);
        if (pair && amount != null && amount.weak()) {
            used.remove(ExportColumn.AMOUNT);
        }
        if (!pair && amount != null) {
            used.remove(ExportColumn.AMOUNT_OUT);
            used.remove(ExportColumn.AMOUNT_IN);
        }
    }

    /// Whether columns of money out and in take the place of a column.
    private boolean byPair(ExportColumn column) {
        return (column == ExportColumn.AMOUNT || column == ExportColumn.TYPE)
                && (used.containsKey(ExportColumn.AMOUNT_OUT) || used.containsKey(ExportColumn.AMOUNT_IN));
    }

    private void needed() {
        FilledColumns filled = new FilledColumns(kind(), table, traits, used);
        for (ExportColumn column : ExportKinds.of(kind()).required()) {
            ColumnMatch found = used.get(column);
            if (found != null && found.confidence() == Confidence.UNSURE) {
                questions.add(new PartialAmounts(table, traits, used)
                        .parts(kind(), column)
                        .or(() -> new TwoSides(table, used).question(kind(), column, found))
                        .orElseGet(() -> words.unclear(column, found)));
            } else if (found != null && filled.holdsOtherValues(column, found)) {
                questions.add(words.missing(column, Optional.of(found.position()), candidates.of(column)));
            } else if (found != null && filled.isTimeWithoutDay(column, found) && !has(ExportColumn.OCCURRED_ON)) {
                questions.add(words.noDay(column, found));
            } else if (found != null && filled.isSeldom(found)) {
                questions.add(words.seldom(
                        column, found, (int) Math.round(100 * filled.share(found)), candidates.rivals(column, found)));
            } else if (!has(column) && !byPair(column) && !inferred(column) && !doneWithout(column)) {
                ask(column);
            }
        }
    }

    /// Whether the column may be missing: an access row is useful even without an account.
    private boolean doneWithout(ExportColumn column) {
        boolean without = kind() == EvidenceKind.ACCESS
                && column == ExportColumn.ACCOUNT_ID
                && (stated.absent().contains(column) || layout == Layout.WEB_LOG);
        if (without) {
            warnings.add(NO_ACCOUNTS);
        }
        return without;
    }

    private void ask(ExportColumn column) {
        Optional<Integer> refuted = Optional.ofNullable(search.refuted().get(column));
        if (refuted.isPresent() && traits.get(refuted.get()).share(ValueTrait.LOST_TIME) > 0.2) {
            questions.add(words.lostTimes(column, refuted.get()));
            return;
        }
        Optional<Question> repeated = column == ExportColumn.TRANSACTION_ID
                ? new RepeatedRows(table, traits, used).question()
                : Optional.empty();
        if (repeated.isPresent()) {
            questions.add(repeated.get());
            return;
        }
        List<String> answers = new ArrayList<>(candidates.of(column));
        candidates
                .movements()
                .filter(named -> column == ExportColumn.TYPE && !answers.contains(named))
                .ifPresent(answers::addFirst);
        if (answers.isEmpty() && column == ExportColumn.TYPE) {
            answers.addAll(candidates.words());
        }
        Optional<Question> refunds =
                column == ExportColumn.TYPE ? new UnsaidRefunds(table, used).instead(answers) : Optional.empty();
        if (refunds.isPresent()) {
            questions.add(refunds.get());
            return;
        }
        if (column == ExportColumn.TYPE) {
            search.typeByName(look).map(type -> "=" + type.name()).ifPresent(answers::addFirst);
        }
        questions.add(words.missing(column, refuted, answers));
    }

    private boolean inferred(ExportColumn column) {
        if (stated.absent().contains(column)) {
            return false;
        }
        return column == ExportColumn.TYPE && typeFromSign() || column == ExportColumn.EVENT && loginsOnly();
    }

    private boolean typeFromSign() {
        ColumnTraits amount = traitsOf(ExportColumn.AMOUNT);
        boolean signed = amount.has(ValueTrait.NEGATIVE) && amount.has(ValueTrait.POSITIVE);
        if (!signed
                || traitsOf(ExportColumn.STATUS).has(ValueTrait.REFUND_STATUS)
                || candidates.movements().isPresent()) {
            return false;
        }
        ColumnMatch where = used.get(ExportColumn.AMOUNT);
        if (where != null && HeaderHints.namesSpending(table.headers().get(where.position()))) {
            constants.put(ExportColumn.TYPE, "PAYMENT");
            warnings.add(FieldWords.spending(table.nameOf(where.position()), words.key(ExportColumn.TYPE)));
            return true;
        }
        constants.put(ExportColumn.TYPE, MappingProfile.SIGN);
        warnings.add(Message.of("warn.typeFromSign", words.key(ExportColumn.TYPE)));
        return true;
    }

    /// Where only the direction is read, texts may still say that money that came in was a refund.
    private void unsaidRefunds() {
        boolean bySign = MappingProfile.SIGN.equals(constants.get(ExportColumn.TYPE));
        boolean byPair = byPair(ExportColumn.TYPE) && !used.containsKey(ExportColumn.TYPE);
        if (kind() == EvidenceKind.TRANSACTIONS && (bySign || byPair) && !stated.speaksOf(ExportColumn.TYPE)) {
            new UnsaidRefunds(table, used).question(bySign).ifPresent(questions::add);
        }
    }

    private boolean loginsOnly() {
        if (!search.loginsOnly(ExportColumn.EVENT)) {
            return false;
        }
        constants.put(ExportColumn.EVENT, "LOGIN");
        warnings.add(Message.of("warn.loginsOnly", table.nameOf(traitPosition(ExportColumn.RESULT))));
        return true;
    }

    private int traitPosition(ExportColumn column) {
        ColumnMatch found = used.get(column);
        return found == null ? 0 : found.position();
    }

    private void unknownWords() {
        boolean directed = byPair(ExportColumn.TYPE) && !used.containsKey(ExportColumn.AMOUNT);
        UnknownWords unknown =
                new UnknownWords(kind(), used, traits, look, words, directed, new WordDirections(table, used));
        questions.addAll(unknown.questions());
        warnings.addAll(unknown.warnings());
        if (kind() == EvidenceKind.ACCESS && unknown.questions().isEmpty()) {
            questions.addAll(new SessionRows(table, traits, used, look).noLogins(words));
        }
    }

    private void loginResults() {
        if (kind() != EvidenceKind.ACCESS || stated.absent().contains(ExportColumn.RESULT)) {
            return;
        }
        LoginResults results = new LoginResults(used, constants, traits, look);
        results.settled().ifPresent(warnings::add);
        results.question(words, candidates.of(ExportColumn.RESULT)).ifPresent(questions::add);
    }

    /// Ignores fees not known to be charged in addition to the amounts, with a warning.
    private void fees() {
        ColumnMatch fee = used.get(ExportColumn.FEE);
        boolean said = fee != null && fee.confidence() == Confidence.STATED;
        if (fee != null
                && !said
                && !new FeeColumn(table, used, spelling.spelling().style()).isTakenBesides()) {
            used.remove(ExportColumn.FEE);
            traits.get(fee.position())
                    .texts()
                    .filter(text -> text.chars().anyMatch(c -> c >= '1' && c <= '9'))
                    .findFirst()
                    .ifPresent(some -> warnings.add(FieldWords.fees(table.nameOf(fee.position()))));
        }
    }

    private void remarks() {
        new HeaderHints(table, traits, used).fees().ifPresent(fee -> warnings.add(FieldWords.fees(fee)));
        used.forEach((column, found) -> {
            if (found.weak()
                    && found.confidence() == Confidence.LIKELY
                    && ExportKinds.of(kind()).required().contains(column)) {
                warnings.add(Message.of(
                        "warn.likely", table.nameOf(found.position()), Questions.plain(column), found.why()));
            }
        });
        ColumnTraits account = traitsOf(ExportColumn.ACCOUNT_ID);
        if (used.containsKey(ExportColumn.ACCOUNT_ID)
                && account.values() == 0
                && table.rows().size() >= 3) {
            emptyAccounts();
        }
        ColumnMatch id = used.get(ExportColumn.TRANSACTION_ID);
        if (id != null && traitsOf(ExportColumn.TRANSACTION_ID).isSequence()) {
            warnings.add(
                    Message.of("warn.rowNumbers", table.nameOf(id.position()), words.key(ExportColumn.TRANSACTION_ID)));
        }
        new SplitAddresses(table, traits, used, look).note().ifPresent(warnings::add);
    }

    /// An empty column cannot be the account; only access rows can do without one.
    private void emptyAccounts() {
        if (kind() == EvidenceKind.ACCESS) {
            warnings.add(NO_ACCOUNTS);
        } else {
            questions.add(
                    words.missing(ExportColumn.ACCOUNT_ID, Optional.empty(), candidates.of(ExportColumn.ACCOUNT_ID)));
        }
    }

    private ResolvedMapping profile(MappingProfile mapping) {
        Map<ExportColumn, Integer> columns = new EnumMap<>(ExportColumn.class);
        Map<ExportColumn, String> headers = new EnumMap<>(ExportColumn.class);
        used.forEach((column, found) -> {
            columns.put(column, found.position());
            String header = table.headers().get(found.position());
            headers.put(column, header.isEmpty() ? "#" + (found.position() + 1) : header);
        });
        String name = mapping.name().isEmpty() ? "detected" : mapping.name();
        return new ResolvedMapping(
                name,
                kind(),
                columns,
                headers,
                constants,
                mapping.values(),
                spelling.spelling(),
                Conventions.of(
                        mapping,
                        sign.sign(),
                        currency,
                        zones,
                        spelling.spelling().zone(),
                        spelling.spelling().decimals()));
    }
}
