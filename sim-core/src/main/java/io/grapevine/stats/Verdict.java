package io.grapevine.stats;

/** What an interval of a difference lets one say; it refuses to decide while zero lies inside. */
public enum Verdict {
    MORE("more"),
    LESS("less"),
    UNDECIDED("undecided");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** Returns the verdict on the sign of a difference. */
    public static Verdict of(Estimate difference) {
        if (difference.leavesSignOpen()) {
            return UNDECIDED;
        }
        return difference.mean() > 0 ? MORE : LESS;
    }

    /** Returns the word that result files use. */
    public String word() {
        return word;
    }
}
