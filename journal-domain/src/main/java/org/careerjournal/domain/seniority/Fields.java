package org.careerjournal.domain.seniority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careerjournal.domain.Isic;
import org.jspecify.annotations.Nullable;

/** The fields of work in which titles mean different things; a bit for each. */
final class Fields {

    private static final String UNKNOWN = "unknown";

    /** In every answer, so that it has a bit in common with {@link SeniorityRules#ANY_FIELD}. */
    private static final int ALWAYS = 1 << 31;

    private record Hint(String text, int field) {}

    private final Map<String, Integer> byName = new HashMap<>(Map.of("*", SeniorityRules.ANY_FIELD, UNKNOWN, 1));
    private final Map<String, Integer> byIndustry = new HashMap<>();
    private final List<Hint> bySector = new ArrayList<>();
    private final List<Hint> byTitle = new ArrayList<>();

    void add(String name, List<String> industries, List<String> sectors, List<String> titles) {
        int field = 1 << (byName.size() - 1);
        byName.put(name, field);
        industries.forEach(industry -> byIndustry.merge(industry, field, (a, b) -> a | b));
        sectors.forEach(sector -> bySector.add(new Hint(sector, field)));
        titles.forEach(title -> byTitle.add(new Hint(title, field)));
    }

    int named(String name) {
        Integer field = byName.get(name);
        if (field == null) {
            throw new IllegalStateException("no field is called " + name);
        }
        return field;
    }

    /** The fields that industry and sector name; where neither is given, those that words of the title hint at. */
    int of(@Nullable String industry, @Nullable String sector, String foldedTitle) {
        int found = ALWAYS;
        if (industry != null) {
            String section = Isic.sectionOf(industry).map(Isic::name).orElse("");
            found |= byIndustry.getOrDefault(industry, 0) | byIndustry.getOrDefault(section, 0);
        }
        if (sector != null) {
            found |= hinted(bySector, Fold.fold(sector));
        }
        if (industry != null || sector != null) {
            return found;
        }
        int hinted = hinted(byTitle, foldedTitle);
        return found | (hinted == 0 ? named(UNKNOWN) : hinted);
    }

    private static int hinted(List<Hint> hints, String text) {
        int found = 0;
        for (Hint hint : hints) {
            if ((found & hint.field()) == 0 && text.contains(hint.text())) {
                found |= hint.field();
            }
        }
        return found;
    }
}
