package app.redress.desktop;

import app.redress.analysis.CaseBench;
import app.redress.bench.DamageDefinition;

/// Definitions of damage over all accounts of an open case. Every call may take long and runs off the UI thread;
/// [app.redress.domain.UnusableInput] and [app.redress.worklist.DecisionRefused] say why it failed.
public interface BenchService {
    /// Reads the charges and spends of all accounts as the last analysis left them.
    CaseBench open();

    /// Keeps a definition in the case under a name.
    void save(String name, DamageDefinition definition);

    void remove(String name);
}
