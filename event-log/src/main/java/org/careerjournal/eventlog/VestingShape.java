package org.careerjournal.eventlog;

import java.util.List;
import org.careerjournal.domain.EquityMilestone.Vesting;
import org.careerjournal.domain.EquityMilestone.VestingStep;
import org.careerjournal.domain.VestingSchedule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A vesting: the name of a schedule, or a list of {@code {"afterMonths": 12, "fraction": 0.25}}. */
final class VestingShape implements Shape {

    private final Shapes.EnumShape named = new Shapes.EnumShape(VestingSchedule.class);
    private final Shapes.ListShape listed;

    VestingShape(Shapes shapes) {
        this.listed = new Shapes.ListShape(shapes.of(VestingStep.class));
    }

    @Override
    public @Nullable Object read(JsonParser parser, Reading reading) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return new Vesting.Named((VestingSchedule) named.read(parser, reading));
        }
        if (token != JsonToken.START_ARRAY) {
            throw reading.unreadable(expected());
        }
        Object steps = listed.read(parser, reading);
        return reading.missing() == null ? new Vesting.Listed(steps(steps)) : null;
    }

    // The list was read by a shape that reads steps only.
    @SuppressWarnings("unchecked")
    private static List<VestingStep> steps(Object read) {
        return (List<VestingStep>) read;
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        switch ((Vesting) value) {
            case Vesting.Named(VestingSchedule schedule) -> named.write(generator, schedule);
            case Vesting.Listed(List<VestingStep> steps) -> listed.write(generator, steps);
        }
    }

    @Override
    public String expected() {
        return named.expected() + ", or a list, each of it an object with afterMonths, fraction";
    }
}
