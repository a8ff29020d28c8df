package app.redress.report.text;

import app.redress.attribution.timeline.AccountTimeline;
import app.redress.domain.Reason;
import app.redress.domain.Tier;
import app.redress.language.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns reason codes into text. A reason without a text is shown as its code and arguments, so that nothing is lost.
public final class ReasonWords {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /// Codes in cases that earlier versions analysed.
    private static final Map<String, String> RENAMED =
            Map.of("firstHand", "noEarlierClient", "anotherHand", "earlierClient");

    private final Catalogue words;

    public ReasonWords(Locale locale) {
        words = new Catalogue("reasons", locale);
    }

    /// The code of a reason under its name of today.
    public static String code(Reason reason) {
        return RENAMED.getOrDefault(reason.code(), reason.code());
    }

    /// One reason as a sentence.
    public String say(Reason reason) {
        String sentence = sentence(reason);
        if (sentence != null) {
            return sentence;
        }
        return reason.args().isEmpty() ? reason.code() : reason.code() + " " + String.join(", ", reason.args());
    }

    private @Nullable String sentence(Reason reason) {
        Object[] args = reason.args().toArray();
        String code = code(reason);
        String owners = reason.weight() < 0 ? found(code + ".owner", args) : null;
        return owners != null ? owners : found(code, args);
    }

    /// The sentence with its numbers filled in; null when there is no sentence or a numeric argument is not a number.
    private @Nullable String found(String key, Object[] args) {
        Object[] said = args.clone();
        for (int i = 0; i < args.length; i++) {
            String arg = (String) args[i];
            if (!words.wantsNumber(key, i)) {
                said[i] = words.sayOr("verdict.", words.sayOr("tier.", arg));
            } else if (NUMBER.matcher(arg).matches()) {
                said[i] = Long.valueOf(arg);
            } else {
                return null;
            }
        }
        return words.find(key, said);
    }

    /// Several reasons in one line, in their order.
    public String sayAll(List<Reason> reasons) {
        return reasons.stream().map(this::say).collect(Collectors.joining("; "));
    }

    /// The reasons for one account in one line; for a cleared account, why it was a candidate and then why it was
    /// cleared.
    public String sayGrounds(AccountTimeline timeline) {
        if (timeline.tier() != Tier.CLEARED) {
            return sayAll(timeline.signals());
        }
        ReasonGroups grounds = ReasonGroups.of(timeline);
        return Stream.of(
                        sayAll(ReasonGroups.decided(timeline)),
                        sayAll(grounds.looked()),
                        labelled("grounds.owner", grounds.owner()),
                        labelled("grounds.against", grounds.against()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String labelled(String label, List<Reason> reasons) {
        return reasons.isEmpty() ? "" : words.say(label, sayAll(reasons));
    }
}
