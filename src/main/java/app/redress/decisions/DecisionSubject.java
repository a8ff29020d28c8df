package app.redress.decisions;

import app.redress.domain.Message;

/// The aspect of an account that a decision is about.
///
/// @param event the event of a verdict, as named by [app.redress.attribution.timeline.EventKeys]; otherwise empty
public record DecisionSubject(Kind kind, String event) {
    public static final DecisionSubject TIER = new DecisionSubject(Kind.TIER, "");
    public static final DecisionSubject WINDOWS = new DecisionSubject(Kind.WINDOWS, "");
    public static final DecisionSubject NOTE = new DecisionSubject(Kind.NOTE, "");
    public static final DecisionSubject TAGS = new DecisionSubject(Kind.TAGS, "");
    public static final DecisionSubject ASSIGNEE = new DecisionSubject(Kind.ASSIGNEE, "");
    public static final DecisionSubject DONE = new DecisionSubject(Kind.DONE, "");
    public static final DecisionSubject HOLD = new DecisionSubject(Kind.HOLD, "");

    /// The kinds of decisions about an account.
    public enum Kind {
        /// Whether it was taken over.
        TIER,
        /// The periods in which somebody else had access.
        WINDOWS,
        /// Who caused an event.
        VERDICT,
        NOTE,
        /// Search terms, sorted and separated by commas.
        TAGS,
        /// The person working on it.
        ASSIGNEE,
        /// Marked as done.
        DONE,
        /// Waits for something before it can be decided; nothing of it is approved meanwhile.
        HOLD;

        /// Whether it overrides the engine's finding and thus affects figures.
        public boolean rules() {
            return this == TIER || this == WINDOWS || this == VERDICT;
        }
    }

    /// Whether the decision is refused without a reason.
    public boolean needsReason() {
        return kind.rules() || kind == Kind.HOLD;
    }

    public static DecisionSubject verdictOn(String event) {
        return new DecisionSubject(Kind.VERDICT, event);
    }

    /// The stored text: the kind and, for a verdict, the event.
    public String text() {
        return event.isEmpty() ? kind.name() : kind.name() + " " + event;
    }

    /// The subject of a stored text.
    public static DecisionSubject of(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new DecisionSubject(Kind.valueOf(text), "")
                : new DecisionSubject(Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
    }

    /// Its display name.
    public Message words() {
        return switch (kind) {
            case TIER -> Message.of("subject.TIER");
            case WINDOWS -> Message.of("subject.WINDOWS");
            case VERDICT -> Message.of("subject.VERDICT", event);
            case NOTE -> Message.of("subject.NOTE");
            case TAGS -> Message.of("subject.TAGS");
            case ASSIGNEE -> Message.of("subject.ASSIGNEE");
            case DONE -> Message.of("subject.DONE");
            case HOLD -> Message.of("subject.HOLD");
        };
    }
}
