package io.otelbi.model.sql;

/** Why a text is no expression; never leaves this package. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    Refusal(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
