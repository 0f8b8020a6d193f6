package io.grapevine.app.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** HTML that is also well-formed XML. Text of any origin passes through {@link #text}. */
final class Html {
    private Html() {}

    /** Returns a text that shows as itself between tags and inside quoted attributes. */
    static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }

    /** Returns the text between a tag and its end. */
    static String element(String tag, String raw) {
        return "<" + tag + ">" + text(raw) + "</" + tag + ">\n";
    }

    /** Returns an address that holds a CSV file itself. */
    static String csvAddress(String csv) {
        return "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    }
}
