package io.otelbi.model.reading;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.otelbi.model.fault.Findings;
import io.otelbi.model.yaml.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The form that a file must have, as a JSON schema says it; says each deviation as a sentence. */
final class Form {

    static final Form OSSIE = new Form("ossie-0.2.0.dev0.schema.json", "");
    static final Form ROLES = new Form("roles.schema.json", "");
    static final Form ROLES_OF_MODEL = new Form("roles.schema.json", "/$defs/model");
    static final Form ROLES_OF_DATASET = new Form("roles.schema.json", "/$defs/dataset");
    static final Form ROLES_OF_FIELD = new Form("roles.schema.json", "/$defs/field");
    static final Form ROLES_OF_METRIC = new Form("roles.schema.json", "/$defs/metric");

    private final Node schema;
    private final Validator validator;
    private final URI uri;

    private Form(String resource, String part) {
        String json = text(resource);
        this.schema = SchemaNode.schema(json);
        this.validator = new ValidatorFactory()
                .withJsonNodeFactory(new SchemaNode.Factory())
                .createValidator();
        URI whole = validator.registerSchema(json);
        this.uri = part.isEmpty()
                ? whole
                : validator.registerSchema(
                        "{\"$id\": \"" + whole + ":part\", \"$ref\": \"" + whole + "#" + part + "\"}");
    }

    private static String text(String resource) {
        try (InputStream in = Form.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
    }

    // The validator does not say whether several threads may use it.
    /** Adds a fault for each deviation; whether there was none. */
    synchronized boolean holds(Node root, Findings findings) {
        List<Error> errors = validator.validate(uri, new SchemaNode(root, "")).getErrors();
        for (Error error : errors) {
            new Deviation(schema, root, error).tell(findings);
        }
        return errors.isEmpty();
    }
}
