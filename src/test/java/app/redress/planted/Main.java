package app.redress.planted;

/// Stands for the main class.
public final class Main {
    private Main() {}
}
