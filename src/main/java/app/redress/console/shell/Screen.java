package app.redress.console.shell;

import org.kordamp.ikonli.feather.Feather;

/// The screens of the window, in the order of their shortcut keys.
public enum Screen {
    OVERVIEW(Feather.PIE_CHART),
    ACCOUNTS(Feather.USERS),
    COMPENSATION(Feather.CORNER_UP_LEFT),
    CLAIMS(Feather.MESSAGE_SQUARE),
    PAYOUTS(Feather.SEND),
    FREEZE(Feather.LOCK),
    EVIDENCE(Feather.FILE_TEXT),
    UNCERTAINTY(Feather.PERCENT),
    AUDIT(Feather.BOOK),
    DEFINITIONS(Feather.SLIDERS);

    private final Feather sign;

    Screen(Feather sign) {
        this.sign = sign;
    }

    Feather sign() {
        return sign;
    }
}
