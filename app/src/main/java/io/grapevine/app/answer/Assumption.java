package io.grapevine.app.answer;

/**
 * One value that the answer rests on.
 *
 * @param key dotted key in the resolved scenario
 * @param value the value as text
 * @param unit unit of the value, empty when it has none
 * @param source where the value comes from, in words
 * @param grade A for a paper, B for an industry benchmark, C for a guess of ours; {@code set} when the scenario sets it
 */
public record Assumption(String key, String value, String unit, String source, String grade) {
    /** Returns whether the value is a guess of ours that nobody has measured. */
    public boolean isGuess() {
        return grade.equals("C");
    }
}
