package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.Synonyms;
import java.util.List;

/// Finds the id of a table with headers by its values: numbers under a name that speaks of numbers, or the only codes
/// that never come twice.
final class KeyColumn {
    private static final List<String> NUMBER_WORDS =
            List.of("id", "ref", "reference", "no", "nr", "num", "number", "key", "code", "serial", "番号", "コード");
    /// Words in the names of ids that are not a movement's.
    private static final List<String> OTHER_KEYS =
            List.of("request", "session", "trace", "correlation", "event", "device", "hash", "token");

    /// Minimum number of values, all different.
    private static final int MANY = 20;
    private static final int LONG = 8;

    private final SampleTable table;
    private final List<ColumnTraits> traits;

    KeyColumn(SampleTable table, List<ColumnTraits> traits) {
        this.table = table;
        this.traits = traits;
    }

    boolean isKey(EvidenceKind kind, int position) {
        String bare = Synonyms.normalise(table.headers().get(position));
        ColumnTraits values = traits.get(position);
        boolean unique = values.values() >= MANY && values.variety() == 1;
        boolean named = NUMBER_WORDS.stream().anyMatch(word -> bare.startsWith(word) || bare.endsWith(word));
        boolean other = OTHER_KEYS.stream().anyMatch(bare::contains);
        return unique && (named || kind == EvidenceKind.TRANSACTIONS && !other && isOnlyOne(position));
    }

    private boolean isOnlyOne(int position) {
        for (int i = 0; i < table.width(); i++) {
            if (hasCodes(traits.get(i)) != (i == position)) {
                return false;
            }
        }
        return true;
    }

    /// Whether all values are codes that never come twice, and neither times nor amounts.
    private static boolean hasCodes(ColumnTraits t) {
        boolean code = t.share(ValueTrait.CODE) == 1 && t.share(ValueTrait.DIGIT) == 1;
        boolean other = t.has(ValueTrait.TIME) || t.has(ValueTrait.BARE_TIME) || t.has(ValueTrait.ADDRESS);
        boolean longNumbers =
                t.texts().allMatch(text -> text.length() >= LONG && text.chars().allMatch(Character::isDigit));
        return t.values() >= MANY && t.variety() == 1 && code && !other && (!t.has(ValueTrait.AMOUNT) || longNumbers);
    }
}
