package app.redress.casefile.database;

import app.redress.domain.Message;
import app.redress.domain.Reason;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/// Stores the parts of a finding that no list filters or sorts by as compact text that reads back to an equal record.
public final class CaseJson {
    private static final ObjectMapper JSON = mapper();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private CaseJson() {}

    public static String text(Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not storable: " + part.getClass(), e);
        }
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the case holds no " + type.getSimpleName() + " where one should be", e);
        }
    }

    public static List<Reason> reasons(String text) {
        return list(text, REASONS);
    }

    public static List<String> strings(String text) {
        return list(text, STRINGS);
    }

    public static <T> List<T> listOf(Class<T> part, String text) {
        try {
            return JSON.readValue(text, JSON.getTypeFactory().constructCollectionType(List.class, part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the case holds no list of " + part.getSimpleName(), e);
        }
    }

    private static <T> List<T> list(String text, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the case holds no list where one should be", e);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule times = new SimpleModule()
                .addSerializer(Instant.class, new InstantWriter())
                .addDeserializer(Instant.class, new InstantReader())
                .addDeserializer(Message.class, new MessageReader());
        JsonMapper mapper = JsonMapper.builder()
                .addModule(times)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                // Methods of a record such as isCharge() are not part of its content.
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
        mapper.configOverride(Reason.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
        return mapper;
    }

    /// Accepts plain text as well, since older cases store notes as sentences.
    private static final class MessageReader extends StdDeserializer<Message> {
        @Serial
        private static final long serialVersionUID = 1L;

        MessageReader() {
            super(Message.class);
        }

        @Override
        public Message deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            return node.isTextual() ? Message.plain(node.asText()) : message(node);
        }

        private static Message message(JsonNode node) {
            return new Message(node.get("code").asText(), values(node.get("args")));
        }

        private static List<Object> values(JsonNode args) {
            return StreamSupport.stream(args.spliterator(), false)
                    .map(MessageReader::value)
                    .toList();
        }

        private static Object value(JsonNode arg) {
            if (arg.isObject()) {
                return message(arg);
            }
            if (arg.isArray()) {
                return values(arg);
            }
            return arg.isTextual() ? arg.asText() : arg.isIntegralNumber() ? (Object) arg.asLong() : arg.asDouble();
        }
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(at.toString());
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
