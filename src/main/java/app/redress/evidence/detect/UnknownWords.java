package app.redress.evidence.detect;

import app.redress.domain.Access;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.Payout;
import app.redress.domain.Transaction;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks for the meaning of words that are on no list: a row is never read by guessing at its word.
final class UnknownWords {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 80;
    /// Rows of a file in which a word that came once is hardly a slip of a broken file.
    private static final int LONG = 20;
    /// Share of rows whose words may stay unknown; these rows are rejected individually.
    private static final double FEW = 0.01;
    /// Share of rows from which even words that occur once are more than typos.
    private static final double MANY = 0.25;

    private final Map<ExportColumn, ColumnMatch> used;
    private final List<ColumnTraits> traits;
    private final ValueClassifier look;
    private final Questions words;
    private final boolean directed;
    private final WordDirections directions;
    private final List<Question> questions = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();

    /// @param directed whether columns of money out and in give the direction
    UnknownWords(
            EvidenceKind kind,
            Map<ExportColumn, ColumnMatch> used,
            List<ColumnTraits> traits,
            ValueClassifier look,
            Questions words,
            boolean directed,
            WordDirections directions) {
        this.used = used;
        this.traits = traits;
        this.look = look;
        this.words = words;
        this.directed = directed;
        this.directions = directions;
        switch (kind) {
            case TRANSACTIONS -> {
                types();
                choice(ExportColumn.STATUS, "status", ValueTrait.STATUS, names(Transaction.Status.values()));
                flags();
            }
            case PAYOUTS -> payouts();
            case ACCESS -> {
                results();
                events();
            }
            case ACCOUNTS, CLAIMS, CONTROLS -> {}
        }
    }

    List<Question> questions() {
        return questions;
    }

    List<Message> warnings() {
        return warnings;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private void types() {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        if (type == null) {
            return;
        }
        List<String> unknown = unknown(type, ValueTrait.TYPE);
        if (directed && share(type, unknown) > FEW) {
            questions.add(words.directed(ExportColumn.TYPE, type.position(), some(unknown), unknown.getFirst()));
            return;
        }
        List<String> answers = new ArrayList<>(names(Transaction.Type.values()));
        choice(ExportColumn.TYPE, "type", ValueTrait.TYPE, answers);
    }

    /// The words of a flag that may speak of rows that count as well as of those that do not.
    private void flags() {
        ColumnMatch flag = used.get(ExportColumn.CANCELLED);
        if (flag == null || flag.confidence() != Confidence.STATED || !words.isFlag(flag.position())) {
            return;
        }
        traits.get(flag.position())
                .texts()
                .limit(MOST_WORDS)
                .filter(word -> !look.isStated("cancelled", word))
                .forEach(word -> questions.add(words.unknownWord(
                        "cancelled",
                        flag.position(),
                        word,
                        isMostOf(flag, word) ? List.of("no", "yes") : List.of("yes", "no"))));
    }

    private boolean isMostOf(ColumnMatch where, String word) {
        ColumnTraits values = traits.get(where.position());
        return 2 * values.count(List.of(word)) > values.values() && values.distinct() > 1;
    }

    private void results() {
        ColumnMatch result = used.get(ExportColumn.RESULT);
        if (result != null
                && traits.get(result.position()).share(ValueTrait.HTTP_STATUS) < 0.5
                && !words.namesErrors(result.position())) {
            choice(ExportColumn.RESULT, "result", ValueTrait.RESULT, names(Access.Result.values()));
        }
    }

    private void payouts() {
        ColumnMatch status = used.get(ExportColumn.STATUS);
        if (status != null && !words.namesPayoutErrors(status.position())) {
            choice(ExportColumn.STATUS, "payout", ValueTrait.PAYOUT, names(Payout.Status.values()));
        }
    }

    private void choice(ExportColumn column, String group, ValueTrait known, List<String> answers) {
        ColumnMatch where = used.get(column);
        if (where == null) {
            return;
        }
        List<String> unknown = unknown(where, known);
        double share = share(where, unknown);
        // in a file of some length even one row moves money in a way that nobody should have to guess
        boolean rareTypes = column == ExportColumn.TYPE
                && unknown.size() <= MOST_WORDS
                && traits.get(where.position()).values() >= LONG;
        List<String> meant = unknown.stream()
                .filter(word -> rareTypes
                        || share > MANY
                        || traits.get(where.position()).count(List.of(word)) > 1)
                .toList();
        if (share > FEW && !meant.isEmpty()) {
            ask(group, where, meant, answers);
        } else if (!unknown.isEmpty()) {
            warnings.add(Message.of("warn.unknownWords", words.nameOf(where.position()), some(unknown), group));
        }
    }

    /// An event without a meaning only loses its own information.
    private void events() {
        ColumnMatch event = used.get(ExportColumn.EVENT);
        if (event == null || traits.get(event.position()).share(ValueTrait.REQUEST) > 0.5) {
            return;
        }
        List<String> unknown = unknown(event, ValueTrait.EVENT);
        List<String> answers = new ArrayList<>(names(Access.Kind.values()));
        answers.add(1, "LOGIN/FAILURE");
        // without it, every attempt of a thief would be lost
        List<String> failed = unknown.stream().filter(LoginWords::isFailure).toList();
        if (share(event, unknown) > 0.5) {
            ask("event", event, unknown, answers);
        } else if (!failed.isEmpty() && !used.containsKey(ExportColumn.RESULT)) {
            answers.addFirst(answers.remove(1));
            ask("event", event, failed, answers);
        } else if (!unknown.isEmpty()) {
            warnings.add(Message.of("warn.unknownEvents", words.nameOf(event.position()), some(unknown)));
        }
    }

    private void ask(String group, ColumnMatch where, List<String> unknown, List<String> answers) {
        unknown.stream()
                .filter(word -> where.confidence() == Confidence.STATED || !AccountMarks.isDitto(word))
                .limit(MOST_WORDS)
                .forEach(word -> questions.add(words.unknownWord(
                        group, where.position(), word, first(group, where.position(), word, answers))));
    }

    /// The answers with the one in front that the money beside the word speaks for.
    private List<String> first(String group, int where, String word, List<String> answers) {
        if (group.equals("payout")) {
            return directions.failed(word) ? inFront(Payout.Status.FAILED.name(), answers) : answers;
        }
        if (!group.equals("type")) {
            Set<String> bad = Set.of(Access.Result.FAILURE.name(), Transaction.Status.DECLINED.name());
            return EitherWay.isBadNews(words.nameOf(where), word) || isCodeBesideZero(word, traits.get(where))
                    ? answers.stream()
                            .filter(bad::contains)
                            .findFirst()
                            .map(a -> inFront(a, answers))
                            .orElse(answers)
                    : answers;
        }
        return inFront(new LikelyType(look).of(word, directions.comesIn(word)).name(), answers);
    }

    /// Whether the word is a code of a machine that writes zeros where nothing is wrong: 51 beside 00, E101 beside
    /// 0000.
    private static boolean isCodeBesideZero(String word, ColumnTraits values) {
        boolean code = word.length() > 1
                && word.chars().anyMatch(c -> c >= '1' && c <= '9')
                && word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return code
                && values.texts()
                        .anyMatch(text -> !text.isEmpty() && text.chars().allMatch(c -> c == '0'));
    }

    private static List<String> inFront(String likely, List<String> answers) {
        List<String> sorted = new ArrayList<>(answers);
        sorted.remove(likely);
        sorted.addFirst(likely);
        return sorted;
    }

    private List<String> unknown(ColumnMatch where, ValueTrait known) {
        List<String> unknown = new ArrayList<>(traits.get(where.position()).without(known, look).stream()
                .filter(word -> isWord(word) && !word.equals(words.nameOf(where.position())))
                .toList());
        if (known == ValueTrait.RESULT || known == ValueTrait.STATUS) {
            String group = known == ValueTrait.RESULT ? "result" : "status";
            unknown.addAll(new EitherWay(words.nameOf(where.position()), traits.get(where.position()))
                    .words().stream()
                            .filter(word -> !look.isStated(group, word) && !unknown.contains(word))
                            .toList());
        }
        return unknown;
    }

    /// Excludes text around the rows and the garbage of a wrong encoding.
    private static boolean isWord(String text) {
        return Synonyms.shipped().valueOf("row", text).isEmpty()
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> c == '\uFFFD' || Character.isISOControl(c))
                && text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private double share(ColumnMatch where, List<String> unknown) {
        ColumnTraits column = traits.get(where.position());
        return column.values() == 0 ? 0 : (double) column.count(unknown) / column.values();
    }

    private static List<String> some(List<String> unknown) {
        return unknown.subList(0, Math.min(3, unknown.size()));
    }
}
