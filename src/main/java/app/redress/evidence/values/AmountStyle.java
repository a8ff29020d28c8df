package app.redress.evidence.values;

import java.util.Locale;

/// The decimal mark of a column of amounts; has to be stated, because 90.000 alone does not show it.
public enum AmountStyle {
    /// 1,234.56
    POINT('.', ','),
    /// 1.234,56
    COMMA(',', '.');

    private final char mark;
    private final char grouping;

    AmountStyle(char mark, char grouping) {
        this.mark = mark;
        this.grouping = grouping;
    }

    char mark() {
        return mark;
    }

    /// The thousands separator of this style; blanks and apostrophes are always accepted too.
    char grouping() {
        return grouping;
    }

    AmountStyle other() {
        return this == POINT ? COMMA : POINT;
    }

    /// The mapping profile line that states this style.
    String profileLine() {
        return "amount.style = " + name().toLowerCase(Locale.ROOT);
    }
}
