package io.grapevine.app.validation;

/** What became of a claim. */
enum Verdict {
    CAME_OUT("came out"),
    DID_NOT("did not come out"),
    NOT_SHOWN("not shown");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
