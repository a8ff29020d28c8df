package app.redress.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message from the engine to a person, independent of language: a code and its arguments. The package `language`
/// has a text for every code.
///
/// @param args each a Long, a Double, a String, a Message, or a List of these
public record Message(String code, List<Object> args) {
    /// Code of a message that is plain text, as stored in older cases.
    private static final String PLAIN = "plain";

    /// Code of an empty message.
    private static final String NOTHING = "nothing";

    public Message {
        args = args.stream().map(Message::value).toList();
    }

    /// @param args numbers, names, other messages or lists of these; a file or constant is passed as its name
    public static Message of(String code, @Nullable Object... args) {
        return new Message(code, Arrays.stream(args).map(Message::value).toList());
    }

    /// A message with the same text in every language.
    public static Message plain(String text) {
        return new Message(PLAIN, List.of(text));
    }

    /// An empty message.
    public static Message nothing() {
        return new Message(NOTHING, List.of());
    }

    /// Whether it is plain text.
    public boolean isPlain() {
        return code.equals(PLAIN);
    }

    public boolean isEmpty() {
        return code.equals(NOTHING);
    }

    /// The message without its first argument, the value it is about: equal for all values.
    public Message inGeneral() {
        if (isPlain() || args.isEmpty() || !(args.get(0) instanceof String)) {
            return this;
        }
        return new Message(
                code, Stream.concat(Stream.of("…"), args.stream().skip(1)).toList());
    }

    /// A copy with an additional first argument.
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

    /// The code and its arguments, for logs.
    @Override
    public String toString() {
        return args.isEmpty() ? code : code + " " + args;
    }
}
