package app.redress.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the engine has to tell a person, before it is known which language the person reads: a code, and the values
/// that go into its sentence. The room `language` has a sentence for every code.
///
/// @param args each a Long, a Double, a String, a Message, or a List of these
public record Message(String code, List<Object> args) {
    /// Of a message that is text already, as older cases keep them.
    private static final String PLAIN = "plain";

    /// Of a message that says nothing.
    private static final String NOTHING = "nothing";

    public Message {
        args = args.stream().map(Message::value).toList();
    }

    /// @param args numbers, names, other messages or lists of these; a file or a constant stands for its name
    public static Message of(String code, @Nullable Object... args) {
        return new Message(code, Arrays.stream(args).map(Message::value).toList());
    }

    /// Text that is the same in every language.
    public static Message plain(String text) {
        return new Message(PLAIN, List.of(text));
    }

    /// An empty text.
    public static Message nothing() {
        return new Message(NOTHING, List.of());
    }

    /// Whether it is text already.
    public boolean isPlain() {
        return code.equals(PLAIN);
    }

    public boolean isEmpty() {
        return code.equals(NOTHING);
    }

    /// The same for whatever value: its first one, the one it is about, left out.
    public Message inGeneral() {
        if (isPlain() || args.isEmpty() || !(args.get(0) instanceof String)) {
            return this;
        }
        return new Message(
                code, Stream.concat(Stream.of("…"), args.stream().skip(1)).toList());
    }

    /// The same with one more value, in front.
    public Message about(Object first) {
        return new Message(code, Stream.concat(Stream.of(first), args.stream()).toList());
    }

    // Java 17: no patterns in a switch
    private static Object value(@Nullable Object arg) {
        if (arg instanceof Integer || arg instanceof Short) {
            return ((Number) arg).longValue();
        }
        if (arg instanceof Long || arg instanceof Double || arg instanceof Message) {
            return arg;
        }
        if (arg instanceof List<?> several) {
            return several.stream().map(Message::value).toList();
        }
        return String.valueOf(arg);
    }

    /// For logs: the code and its values.
    @Override
    public String toString() {
        return args.isEmpty() ? code : code + " " + args;
    }
}
