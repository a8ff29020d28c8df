package app.redress.console.shell;

import org.kordamp.ikonli.feather.Feather;

/// The screens of the window by the job they are for, in the order of their shortcut keys.
public enum Screen {
    OVERVIEW(Job.ANSWER, Feather.PIE_CHART),
    UNCERTAINTY(Job.ANSWER, Feather.PERCENT),
    DEFINITIONS(Job.ANSWER, Feather.SLIDERS),
    ACCOUNTS(Job.DECIDE, Feather.USERS),
    CLAIMS(Job.DECIDE, Feather.MESSAGE_SQUARE),
    COMPENSATION(Job.PAY, Feather.CORNER_UP_LEFT),
    PAYOUTS(Job.PAY, Feather.SEND),
    FREEZE(Job.PAY, Feather.LOCK),
    EVIDENCE(Job.PROVE, Feather.FILE_TEXT),
    AUDIT(Job.PROVE, Feather.BOOK);

    private final Job job;
    private final Feather sign;

    Screen(Job job, Feather sign) {
        this.job = job;
        this.sign = sign;
    }

    /// What people come to the window for: to state a figure, to decide on accounts, to have money paid or kept, and to
    /// show what all of it rests on.
    public enum Job {
        ANSWER,
        DECIDE,
        PAY,
        PROVE
    }

    Job job() {
        return job;
    }

    Feather sign() {
        return sign;
    }

    /// The digit that opens it together with Ctrl: the tenth has 0.
    int digit() {
        return (ordinal() + 1) % 10;
    }
}
