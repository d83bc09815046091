package org.careerjournal.standalone.web;

/** The frame of the few pages that the server itself writes: plain, readable, in light and in dark. */
final class Page {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1.05rem/1.6 Georgia, 'Times New Roman', serif; max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem; }
            h1 { font-weight: normal; font-size: 2rem; letter-spacing: -.01em; margin-bottom: .2em; }
            table { border-collapse: collapse; width: 100%; }
            td, th { text-align: left; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
            td:last-child, th:last-child { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
            code { font-size: .9em; }
            a { color: inherit; text-underline-offset: .15em; }
            .quiet { opacity: .7; }
            """;

    private Page() {}

    static String of(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><style>%2$s</style></head>
                <body><main><h1>%1$s</h1>
                %3$s
                </main></body></html>
                """.formatted(escape(title), STYLE, body);
    }

    static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
