package org.careerjournal.command.web;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/** The ids that we give: minted ones are of version 7, those derived from an idempotency key of version 5. */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("6f2b8a5e-1d0c-5c36-9a53-4be1c3f0a7d2");

    private final Supplier<UUID> minted;

    /** @param minted gives a new UUID of version 7 each time */
    public Ids(Supplier<UUID> minted) {
        this.minted = minted;
    }

    UUID mint() {
        return minted.get();
    }

    /**
     * The id of what a command creates. It follows from the key, so that the command sent again says the same.
     *
     * @param what as {@code journal}
     */
    UUID derive(String actor, UUID key, String what) {
        byte[] name = (actor + "\n" + key + "\n" + what).getBytes(StandardCharsets.UTF_8);
        return Generators.nameBasedGenerator(NAMESPACE).generate(name);
    }
}
