package app.redress.analysis;

import app.redress.evidence.store.StoredAccesses;
import app.redress.screening.AccessScreen;
import app.redress.screening.SourceKind;

/// Source texts kept by screening, so that the evidence store only needs their numbers.
record ScreenedSources(AccessScreen screen) implements StoredAccesses.Sources {
    @Override
    public int address() {
        return screen.lastSource(SourceKind.ADDRESS);
    }

    @Override
    public int country() {
        return screen.lastSource(SourceKind.COUNTRY);
    }

    @Override
    public int agent() {
        return screen.lastSource(SourceKind.AGENT);
    }

    @Override
    public int device() {
        return screen.lastSource(SourceKind.DEVICE);
    }

    @Override
    public String address(int number) {
        return screen.sourceText(SourceKind.ADDRESS, number);
    }

    @Override
    public String country(int number) {
        return screen.sourceText(SourceKind.COUNTRY, number);
    }

    @Override
    public String agent(int number) {
        return screen.sourceText(SourceKind.AGENT, number);
    }

    @Override
    public String device(int number) {
        return screen.sourceText(SourceKind.DEVICE, number);
    }
}
