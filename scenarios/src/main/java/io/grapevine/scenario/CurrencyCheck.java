package io.grapevine.scenario;

import java.util.List;

/** Holds a scenario to one currency. */
final class CurrencyCheck {
    static final String USUAL = "USD";

    private final Notes notes;

    CurrencyCheck(Notes notes) {
        this.notes = notes;
    }

    /** Returns the currency of the amounts, the first one where they differ, which is reported. */
    String theOne() {
        List<Notes.Currency> written = notes.currencies().stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
        if (written.isEmpty()) {
            return USUAL;
        }
        Notes.Currency first = written.get(0);
        for (Notes.Currency other : written) {
            if (!other.code().equals(first.code())) {
                String where = first.place().onCommandLine()
                        ? "another -S"
                        : "line " + first.place().line();
                notes.say(
                        ErrorCode.E1207,
                        other.place(),
                        "this amount is in %s, but %s is in %s".formatted(other.code(), where, first.code()),
                        "use one currency in all amounts");
            }
        }
        return first.code();
    }
}
