package app.redress.deadlines;

import app.redress.language.Language;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One rule of a pack: within what time who must do what.
///
/// @param extended until when it may be put off under the condition; null where it may not
/// @param calendar of business days, by the names of [Calendars]; empty where none are counted
/// @param fromBusinessDay whether a start on a day of rest counts as the next business day
/// @param conditions in words, by language; may be empty
/// @param source where the rule stands
/// @param checkedOn when a person last compared it with its source
public record DeadlineRule(
        String id,
        Subject subject,
        Payments applies,
        Start start,
        Span within,
        @Nullable Span extended,
        String calendar,
        boolean fromBusinessDay,
        Action action,
        Map<Language, String> conditions,
        String source,
        LocalDate checkedOn) {
    public DeadlineRule {
        conditions = Map.copyOf(conditions);
    }

    /// A length of time.
    public record Span(int n, Unit unit) {}

    /// How time is counted.
    public enum Unit {
        HOUR,
        CALENDAR_DAY,
        BUSINESS_DAY
    }

    /// What a deadline is for.
    public enum Subject {
        /// Each item of compensation.
        ITEM,
        /// The incident as a whole, once.
        INCIDENT
    }

    /// Which payments a rule speaks of. Those of a taken-over account were not authorised by their customer.
    public enum Payments {
        UNAUTHORISED,
        AUTHORISED
    }

    /// What starts the clock.
    public enum Start {
        /// We noted it or were told, whichever came first.
        AWARENESS,
        /// The customer claimed.
        CLAIM,
        /// It happened.
        OCCURRENCE,
        /// The statement that shows it was sent.
        STATEMENT
    }

    /// What has to be done in time.
    public enum Action {
        REFUND,
        PROVISIONAL,
        DECIDE,
        NOTIFY,
        REPORT,
        /// By the customer: later claims need not be heard.
        CLAIM
    }

    /// The condition in words; empty where there is none.
    public String condition(Language language) {
        return conditions.getOrDefault(language, conditions.getOrDefault(Language.ENGLISH, ""));
    }
}
