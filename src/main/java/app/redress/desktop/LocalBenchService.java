package app.redress.desktop;

import app.redress.analysis.CaseBench;
import app.redress.bench.DamageDefinition;
import app.redress.casefile.session.CaseFile;

/// Definitions of damage in one case file.
final class LocalBenchService implements BenchService {
    private final CaseFile file;

    LocalBenchService(CaseFile file) {
        this.file = file;
    }

    @Override
    public CaseBench open() {
        return CaseBench.of(file);
    }

    @Override
    public void save(String name, DamageDefinition definition) {
        file.session().saveDefinition(name, definition);
    }

    @Override
    public void remove(String name) {
        file.session().removeDefinition(name);
    }
}
