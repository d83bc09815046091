package org.careerjournal.eventlog;

import java.math.BigDecimal;
import org.careerjournal.domain.Money;
import org.careerjournal.domain.PayMilestone.BonusTarget;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A bonus target: {@code {"amount": 20000, "currency": "USD"}} or {@code {"percent": 15}}. */
final class BonusTargetShape implements Shape {

    /** The fields of both forms. */
    record Form(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal percent) {}

    private final RecordShape form;

    BonusTargetShape(Shapes shapes) {
        this.form = shapes.ofRecord(Form.class);
    }

    @Override
    public @Nullable Object read(JsonParser parser, Reading reading) {
        Form read = (Form) form.read(parser, reading);
        if (read == null) {
            return null;
        }
        if (read.percent() != null) {
            if (read.amount() != null || read.currency() != null) {
                throw reading.unreadable(expected());
            }
            return new BonusTarget.Percent(read.percent());
        }
        if (read.amount() == null) {
            reading.missed("amount", ScalarShape.DECIMAL.expected());
            return null;
        }
        if (read.currency() == null) {
            reading.missed("currency", ScalarShape.TEXT.expected());
            return null;
        }
        return new BonusTarget.Amount(new Money(read.amount(), read.currency()));
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        Form written = switch ((BonusTarget) value) {
            case BonusTarget.Amount(Money money) -> new Form(money.amount(), money.currency(), null);
            case BonusTarget.Percent(BigDecimal percent) -> new Form(null, null, percent);
        };
        form.write(generator, written);
    }

    @Override
    public String expected() {
        return "either an object with amount, currency or an object with percent";
    }
}
