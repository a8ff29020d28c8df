package app.redress.planted;

/// Represents the main class.
public final class Main {
    private Main() {}
}
