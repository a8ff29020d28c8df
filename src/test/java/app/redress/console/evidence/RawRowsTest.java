package app.redress.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import app.redress.console.evidence.RawFields.Field;
import app.redress.console.evidence.SideBySide.Line;
import app.redress.console.evidence.SideBySide.Row;
import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Splitting raw rows for display.
class RawRowsTest {
    private static final EvidenceFile FILE =
            new EvidenceFile(0, "tx.csv", "/tx.csv", EvidenceKind.TRANSACTIONS, "ab", 10);

    private static List<String> values(String raw, String separator) {
        return RawFields.of(raw, separator).stream().map(Field::value).toList();
    }

    private static Reject reject(String column, String reason, String raw) {
        return new Reject(FILE, 7, 7, column, Message.plain(reason), Message.nothing(), raw);
    }

    @Test
    void aQuotedSeparatorDoesNotSplitAField() {
        assertThat(values("T1,\"Seven, 丸の内\",\"say \"\"hi\"\"\",", "comma"))
                .containsExactly("T1", "Seven, 丸の内", "say \"hi\"", "");
        assertThat(values("a\tb", "tab")).containsExactly("a", "b");
        assertThat(values("a;b", ";")).containsExactly("a", "b");
    }

    @Test
    void webLogAndJsonLinesAreNotSplit() {
        assertThat(RawFields.of("{\"a\":1,\"b\":2}", "JSON")).isEmpty();
        assertThat(RawFields.of("1.2.3.4 - - [x] \"GET\"", "blank")).isEmpty();
    }

    @Test
    void theOffendingFieldIsFoundByItsHeader() {
        Reject reject = reject("金額", "empty", "T1,,CHARGE");

        assertThat(RejectedField.in(reject, "comma", List.of("id", "金額", "type")))
                .contains(new Field(3, 3, ""));
    }

    @Test
    void withoutHeadersTheOffendingFieldIsFoundByTheQuotedValue() {
        Reject reject = reject("amount", "\"九万円\" is not an amount", "T1,九万円,CHARGE");

        assertThat(RejectedField.in(reject, "comma", List.of())).contains(new Field(3, 6, "九万円"));
    }

    @Test
    void anAmbiguousFieldIsNotMarked() {
        assertThat(RejectedField.in(reject("amount", "\"x\" is not an amount", "x,x"), "comma", List.of()))
                .isEmpty();
        assertThat(RejectedField.in(reject("", "the row has 2 fields", "a,b"), "comma", List.of("p", "q")))
                .isEmpty();
    }

    @Test
    void fieldsThatDifferAreMarked() {
        List<String> headers = List.of("id", "amount");
        SideBySide sides =
                SideBySide.of(List.of(new Row(headers, List.of("T1", "100")), new Row(headers, List.of("T1", "900"))));

        assertThat(sides.lines())
                .containsExactly(
                        new Line("id", List.of("T1", "T1"), List.of(), false),
                        new Line("amount", List.of("100", "900"), List.of(), true));
    }

    @Test
    void columnsInADifferentOrderAreComparedByName() {
        SideBySide sides = SideBySide.of(List.of(
                new Row(List.of("id", "amount"), List.of("T1", "100")),
                new Row(List.of("amount", "id", "note"), List.of("100", "T1", "x"))));

        assertThat(sides.lines())
                .containsExactly(
                        new Line("id", List.of("T1", "T1"), List.of(), false),
                        new Line("amount", List.of("100", "100"), List.of(), false),
                        new Line("note", List.of("", "x"), List.of(), true));
    }

    @Test
    void withoutHeadersOnlyRowsOfEqualWidthAreCompared() {
        Row two = new Row(List.of(), List.of("T1", "100"));

        assertThat(SideBySide.of(List.of(two, two)).lines())
                .extracting(Line::name)
                .containsExactly("1", "2");
        assertThat(SideBySide.of(List.of(two, new Row(List.of(), List.of("T1", "100", "x"))))
                        .lines())
                .isEmpty();
        assertThat(SideBySide.of(List.of(two, new Row(List.of(), List.of()))).lines())
                .isEmpty();
    }
}
