package app.redress.evidence.values;

import java.util.Locale;

/// Which character is the decimal mark of a column of amounts; a stated choice, because 90.000 alone does not tell.
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

    /// The character that may group thousands in this style, besides blanks and apostrophes.
    char grouping() {
        return grouping;
    }

    AmountStyle other() {
        return this == POINT ? COMMA : POINT;
    }

    /// The line that states it in a mapping profile.
    String profileLine() {
        return "amount.style = " + name().toLowerCase(Locale.ROOT);
    }
}
