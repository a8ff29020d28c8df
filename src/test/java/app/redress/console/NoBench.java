package app.redress.console;

import app.redress.analysis.CaseBench;
import app.redress.bench.DamageDefinition;
import app.redress.desktop.BenchService;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;

/// A case that an older version analysed: charges and spends of all accounts are not kept.
final class NoBench implements BenchService {
    @Override
    public CaseBench open() {
        throw new UnusableInput(Message.of("define.notKept"));
    }

    @Override
    public void save(String name, DamageDefinition definition) {
        throw new UnusableInput(Message.of("define.notKept"));
    }

    @Override
    public void remove(String name) {
        throw new UnusableInput(Message.of("define.unknownName", name));
    }
}
