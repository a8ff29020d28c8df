package app.redress.evidence.detect;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.Inspection.Confidence;
import app.redress.evidence.detect.Inspection.Question;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Asks about rows of tests: a sandbox, a dry run, a training. They moved nobody's money and let nobody in, and would
/// count like all others.
final class TestRows {
    /// Names of flags that are set for tests, and of those that are not.
    private static final Set<String> TESTS = Set.of(
            "dryrun",
            "isdryrun",
            "simulated",
            "simulation",
            "issimulated",
            "issimulation",
            "training",
            "istraining",
            "trainingmode",
            "demo",
            "isdemo",
            "testmode",
            "istest",
            "sandbox",
            "issandbox",
            "訓練フラグ",
            "演習フラグ",
            "デモフラグ",
            "テストモード",
            "テストフラグ");
    private static final Set<String> REAL = Set.of(
            "live",
            "livemode",
            "islive",
            "islivemode",
            "production",
            "isproduction",
            "isprod",
            "本番フラグ",
            "実取引フラグ");
    /// Parts of the names of columns that tell tests by a word.
    private static final List<String> PLACES =
            List.of("env", "mode", "stage", "tenant", "umgebung", "entorno", "ambiente", "環境", "モード", "区分", "用途", "환경", "环境");
    private static final Set<String> WORDS = Set.of(
            "test",
            "tests",
            "testing",
            "sandbox",
            "staging",
            "stage",
            "stg",
            "dev",
            "development",
            "qa",
            "uat",
            "demo",
            "dryrun",
            "simulated",
            "simulation",
            "training",
            "テスト",
            "検証",
            "検証環境",
            "試験",
            "訓練",
            "演習",
            "デモ",
            "ステージング",
            "開発",
            "開発環境",
            "测试",
            "테스트",
            "prueba",
            "pruebas",
            "teste");
    private static final int MOST_STATES = 12;

    private final EvidenceKind kind;
    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    TestRows(EvidenceKind kind, SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.kind = kind;
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    /// Whether the values of a column say which rows are tests.
    static boolean tell(String header, ColumnTraits values) {
        String bare = Synonyms.normalise(header);
        return values.distinct() <= MOST_STATES && values.texts().anyMatch(text -> isTest(bare, text));
    }

    private static boolean isTest(String bare, String text) {
        if (PLACES.stream().anyMatch(bare::contains) && WORDS.contains(Synonyms.normalise(text))) {
            return true;
        }
        Optional<String> plain = Synonyms.shipped().valueOf("value", text);
        return TESTS.contains(bare) && plain.filter("yes"::equals).isPresent()
                || REAL.contains(bare) && plain.filter("no"::equals).isPresent();
    }

    Optional<Question> question(StatedColumns stated) {
        boolean flag = kind == EvidenceKind.TRANSACTIONS && !used.containsKey(ExportColumn.CANCELLED);
        if (!table.headed() || flag && stated.speaksOf(ExportColumn.CANCELLED)) {
            return Optional.empty();
        }
        return IntStream.range(0, table.width())
                .filter(i -> ColumnMatch.isFree(i, used) && tell(table.headers().get(i), traits.get(i)))
                .mapToObj(i -> flag ? Optional.of(which(i)) : all(i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Rows of transactions can be left out by the column itself.
    private Question which(int position) {
        String name = table.nameOf(position);
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.CANCELLED),
                words(Message.of("ask.testRows"), position),
                List.of(name, "-"));
    }

    /// Who states the column of accounts again says that all rows count.
    private Optional<Question> all(int position) {
        ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
        return account == null || account.confidence() == Confidence.STATED
                ? Optional.empty()
                : Optional.of(new Question(
                        MappingProfile.key(kind, ExportColumn.ACCOUNT_ID),
                        words(Message.of("ask.allTests"), position),
                        List.of(table.nameOf(account.position()))));
    }

    private Message words(Message said, int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        SampleRow row = table.rows().stream()
                .filter(r -> isTest(bare, r.cell(position)))
                .findFirst()
                .orElseGet(() -> table.rows().getFirst());
        return said.about(row.line()).about(row.cell(position)).about(table.nameOf(position));
    }
}
