package io.grapevine.scenario;

/** How well a default is supported. */
public enum Grade {
    /** A paper. */
    A("paper"),
    /** A published industry benchmark. */
    B("benchmark"),
    /** Our assumption: sweep it before you rely on it. */
    C("assumption"),
    /** Not an empirical claim: a name, a size, a switch. */
    NONE("");

    private final String word;

    Grade(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Returns the grade that a source begins with, followed by a space: {@code B Graffius 2022}; NONE without one. */
    static Grade of(String source) {
        for (Grade grade : new Grade[] {A, B, C}) {
            if (source.startsWith(grade.name() + " ")) {
                return grade;
            }
        }
        return NONE;
    }
}
