package app.redress.console.desk;

import app.redress.casefile.CaseReader;

/// A case that is open in the window.
///
/// @param place where it is kept, as shown to people
/// @param closing gives back its file
public record OpenCase(CaseReader reader, String place, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
