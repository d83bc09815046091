package org.careerjournal.command.imports;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a LinkedIn archive as their writer meant them. */
final class LinkedInText {

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "bull", "•", "ndash", "–");
    private static final Pattern BULLET = Pattern.compile("[ \\t\\u00a0]*•[ \\t\\u00a0]*");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern PROFILE = Pattern.compile(
            "(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/in/([^/?#\\s]+).*", Pattern.CASE_INSENSITIVE);

    private LinkedInText() {}

    /** A short text: entities written out, blanks around it taken off. */
    static String line(String raw) {
        return unescaped(raw).strip();
    }

    /** A long text: besides, line ends are one character, and bullets flattened into one line stand on lines of their own again. */
    static String paragraphs(String raw) {
        String text = LINE_END.matcher(line(raw)).replaceAll("\n");
        String first = text.lines().findFirst().orElse("");
        boolean flattened = first.indexOf('•') != first.lastIndexOf('•');
        return flattened
                ? BULLET.matcher(text)
                        .replaceAll("\n• ")
                        .replace("\n\n• ", "\n• ")
                        .strip()
                : text;
    }

    /** What tells a member's profile from all others in its address; empty where it is none. */
    static String profileOf(String url) {
        Matcher matcher = PROFILE.matcher(url.strip());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String unescaped(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        Matcher matcher = ENTITY.matcher(raw);
        return matcher.replaceAll(entity -> Matcher.quoteReplacement(meaning(entity.group(), entity.group(1))));
    }

    private static String meaning(String whole, String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), whole);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE && code >= ' '
                ? Character.toString(code)
                : whole;
    }
}
