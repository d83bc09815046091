package org.careerjournal.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.careerjournal.command.imports.ImportRefused.Cause;

/**
 * The text of a file: UTF-8, UTF-16 with a byte-order mark, or else windows-1252, in which spreadsheets on older systems
 * save. The mark is taken off.
 */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /**
     * Reads a whole file.
     *
     * @throws ImportRefused where it is longer than {@code bytesMax} or no text in any of the encodings
     */
    static String read(InputStream in, String file, int bytesMax) throws IOException {
        byte[] bytes = in.readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw tooLarge(file, bytesMax);
        }
        return decode(bytes, file);
    }

    static ImportRefused tooLarge(String file, long bytesMax) {
        return new ImportRefused(
                Cause.TOO_LARGE,
                "'%s' is too large: a file may have up to %d MB.".formatted(file, bytesMax / 1_000_000));
    }

    static String decode(byte[] bytes, String file) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, file);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, file);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, file);
        }
        if (containsZero(bytes)) {
            throw new ImportRefused(
                    Cause.NOT_RECOGNISED,
                    "'%s' is no text in UTF-8. If it is text in UTF-16, it needs a byte-order mark.".formatted(file));
        }
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strict(bytes, 0, WINDOWS, file);
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset, String file) {
        try {
            return decode(bytes, from, charset);
        } catch (CharacterCodingException broken) {
            throw new ImportRefused(
                    Cause.MALFORMED, "'%s' is not text in %s. Save it as UTF-8.".formatted(file, charset.name()));
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean containsZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
