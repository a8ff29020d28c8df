package app.redress.signal;

/// Whether the customer complained within two weeks of the first visit.
final class ClaimedVisit extends Signal<Visitor> {
    ClaimedVisit() {
        super("claim", 1, "noClaim", "claimed");
    }

    @Override
    public boolean mayBeUnrecorded() {
        return true;
    }

    @Override
    public Seen see(Visitor v) {
        return seen(0, v.claimed() ? 1 : 0);
    }

    @Override
    public String mostKey() {
        return "claim.most";
    }
}
