package app.redress.console.accounts;

import app.redress.casefile.links.Links;
import app.redress.console.accounts.LinksViewModel.Choice;

/// Where the accounts and the things of the picture stand.
record LinksLayout(Links links, double width, double height) {
    static final double EDGE = 8;
    private static final double LEFT_SHARE = 0.4;
    private static final double RIGHT_SHARE = 0.6;
    private static final double HIGHEST_ACCOUNT = 30;
    private static final double HIGHEST_THING = 64;

    /// Right end of the accounts.
    double left() {
        return Math.floor(width * LEFT_SHARE);
    }

    /// Left end of the things.
    double right() {
        return Math.ceil(width * RIGHT_SHARE);
    }

    double accountHeight() {
        return Math.min(HIGHEST_ACCOUNT, (height - 2 * EDGE) / (LinksViewModel.PAGE + 1));
    }

    double thingHeight() {
        return Math.min(
                HIGHEST_THING, (height - 2 * EDGE) / Math.max(1, links.things().size()));
    }

    /// Middle of an account's row.
    double accountY(int account) {
        return EDGE + (account + 0.5) * accountHeight();
    }

    /// Middle of a thing; they stand opposite the accounts.
    double thingY(int thing) {
        double all = links.accounts().size() * accountHeight();
        double own = links.things().size() * thingHeight();
        double top = Math.max(0, Math.min((all - own) / 2, height - 2 * EDGE - own));
        return EDGE + top + (thing + 0.5) * thingHeight();
    }

    /// What stands at a place; nothing is [Choice#NONE].
    Choice at(double x, double y) {
        if (x <= left()) {
            int account = (int) Math.floor((y - EDGE) / accountHeight());
            return account >= 0 && account < links.accounts().size() ? new Choice(false, account) : Choice.NONE;
        }
        if (x >= right() && !links.things().isEmpty()) {
            int thing = (int) Math.floor((y - thingY(0)) / thingHeight() + 0.5);
            return thing >= 0 && thing < links.things().size() ? new Choice(true, thing) : Choice.NONE;
        }
        return Choice.NONE;
    }
}
