package app.redress.signal;

/// Wrong passwords just before the first visit; owners mistype too.
final class FailuresBefore extends Signal<Visitor> {
    FailuresBefore() {
        super("failures", 4, "noFailures", "failuresBefore", "manyFailures");
    }

    @Override
    public Seen see(Visitor v) {
        int failures = v.failuresBefore();
        // who forgets a password tries, then resets it
        int context = (v.credentials() == Visitor.Reset.NONE ? 0 : 1) + (v.newAgent() ? 2 : 0);
        return failures == 0 ? seen(context, 0) : seen(context, failures < 3 ? 1 : 2, failures);
    }
}
