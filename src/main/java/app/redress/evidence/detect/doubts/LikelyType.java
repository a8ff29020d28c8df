package app.redress.evidence.detect.doubts;

import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.sample.Undoing;
import app.redress.evidence.detect.sample.ValueClassifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The type that is proposed for a word on no list: by a known word within it that goes the way the money went, else by
/// the way alone.
final class LikelyType {
    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    /// Ways of a type whose money goes either way.
    private static final int EITHER = 0;

    private final ValueClassifier look;

    LikelyType(ValueClassifier look) {
        this.look = look;
    }

    /// Where no balance tells the way of the money, a reversal is still likelier than a payment.
    private static boolean isReversal(String part) {
        return part.toLowerCase(Locale.ROOT).startsWith("revers");
    }

    /// @param in whether money came in with the word
    Type of(String word, boolean in) {
        if (Undoing.isSaidIn(word) && (in || WORD_ENDS.splitAsStream(word).anyMatch(LikelyType::isReversal))) {
            return Type.REFUND;
        }
        List<String> parts = Arrays.asList(WORD_ENDS.split(word));
        Optional<Type> known = parts.stream()
                .flatMap(part -> look.type(part).stream())
                .filter(type -> type.sign() != EITHER && type.sign() > 0 == in)
                .findFirst();
        return known.orElse(in ? Type.CHARGE : Type.PAYMENT);
    }
}
