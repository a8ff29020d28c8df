package app.redress;

/// The one way in: a window, or a command when arguments name one.
public final class Redress {
    private Redress() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
