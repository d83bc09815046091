package org.careerjournal.eventlog;

import java.math.BigDecimal;
import java.util.UUID;
import org.careerjournal.domain.Decimals;
import org.careerjournal.domain.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Texts, numbers, dates, ids. Nothing is converted: a number in quotes is no number. */
enum ScalarShape implements Shape {
    TEXT("text") {
        @Override
        Object value(JsonParser parser, Reading reading) {
            String text = string(parser, reading);
            if (reading.strict() && !storable(text)) {
                throw reading.unreadable("text without the character U+0000 and without half of a surrogate pair");
            }
            return text;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeString((String) value);
        }
    },

    WHOLE_NUMBER("a whole number from -2147483648 to 2147483647") {
        @Override
        @Nullable
        Object value(JsonParser parser, Reading reading) {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : null;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeNumber((Integer) value);
        }
    },

    DECIMAL("a number with at most 30 digits before and 30 after the decimal point") {
        private static final int DIGITS_MAX = 30;

        @Override
        @Nullable
        Object value(JsonParser parser, Reading reading) {
            if (!parser.currentToken().isNumeric()) {
                return null;
            }
            // Stripped before it is normalised: 1e1000000 is short here, and a million digits there.
            BigDecimal number = parser.getDecimalValue().stripTrailingZeros();
            boolean bounded = number.scale() <= DIGITS_MAX && (long) number.precision() - number.scale() <= DIGITS_MAX;
            return bounded ? Decimals.normal(number) : null;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeNumber((BigDecimal) value);
        }
    },

    TRUTH("true or false") {
        @Override
        @Nullable
        Object value(JsonParser parser, Reading reading) {
            return parser.currentToken().isBoolean() ? parser.getBooleanValue() : null;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeBoolean((Boolean) value);
        }
    },

    ID("a UUID") {
        private static final int LENGTH = 36;

        @Override
        @Nullable
        Object value(JsonParser parser, Reading reading) {
            String text = string(parser, reading);
            if (text.length() != LENGTH) {
                return null;
            }
            UUID id = UUID.fromString(text);
            return !reading.strict() || id.toString().equalsIgnoreCase(text) ? id : null;
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeString(value.toString());
        }
    },

    DATE("a date as 2019, 2019-08 or 2019-08-15") {
        @Override
        @Nullable
        Object value(JsonParser parser, Reading reading) {
            return PartialDate.read(string(parser, reading)).orElse(null);
        }

        @Override
        public void write(JsonGenerator generator, Object value) {
            generator.writeString(value.toString());
        }
    };

    private final String expected;

    ScalarShape(String expected) {
        this.expected = expected;
    }

    /** The value, or null where the token is another one than expected. */
    abstract @Nullable Object value(JsonParser parser, Reading reading);

    @Override
    public Object read(JsonParser parser, Reading reading) {
        Object value;
        try {
            value = value(parser, reading);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException outOfRange) {
            value = null;
        }
        if (value == null) {
            throw reading.unreadable(expected);
        }
        return value;
    }

    @Override
    public String expected() {
        return expected;
    }

    String string(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw reading.unreadable(expected);
        }
        return parser.getString();
    }

    /** Whether UTF-8 and PostgreSQL can hold the text. */
    private static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
