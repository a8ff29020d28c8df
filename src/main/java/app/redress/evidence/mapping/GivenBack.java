package app.redress.evidence.mapping;

import app.redress.domain.Transaction.Type;
import java.util.Locale;
import java.util.Optional;

/// What makes a row that is written as a payment or a charge into one that gives it back.
public enum GivenBack {
    /// Only the word of the type or a sign.
    NONE,
    /// A negative quantity.
    QUANTITY,
    /// The number of the movement that it gives back.
    REFERENCE;

    /// The statement that names it.
    public static final String KEY = "refund.by";

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GivenBack> of(String text) {
        for (GivenBack how : values()) {
            if (how.text().equals(text)) {
                return Optional.of(how);
            }
        }
        return Optional.empty();
    }

    /// Whether a cell of its column says that the row gives something back.
    public boolean says(String cell) {
        return switch (this) {
            case NONE -> false;
            case QUANTITY -> cell.startsWith("-") || cell.startsWith("−");
            case REFERENCE -> !cell.isBlank();
        };
    }

    /// What a row of a type is when it gives something back.
    static Type undone(Type type) {
        return switch (type) {
            case PAYMENT -> Type.REFUND;
            case CHARGE -> Type.CHARGE_REVERSAL;
            default -> type;
        };
    }
}
