package io.otelbi.model;

/**
 * Whether a question can be asked of a warehouse.
 *
 * @param sentence what to add to the model where it cannot; empty where it can
 */
public record Ability(Question question, String sentence) {

    public boolean on() {
        return sentence.isEmpty();
    }
}
