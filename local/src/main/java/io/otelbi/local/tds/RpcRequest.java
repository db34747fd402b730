package io.otelbi.local.tds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A remote procedure call (MS-TDS 2.2.6.6): the procedure's name in lower case and the values of its parameters. */
record RpcRequest(String procedure, List<Parameter> parameters) {

    private static final List<String> NUMBERED = List.of(
            "",
            "sp_cursor",
            "sp_cursoropen",
            "sp_cursorprepare",
            "sp_cursorexecute",
            "sp_cursorprepexec",
            "sp_cursorunprepare",
            "sp_cursorfetch",
            "sp_cursoroption",
            "sp_cursorclose",
            "sp_executesql",
            "sp_prepare",
            "sp_execute",
            "sp_prepexec",
            "sp_prepexecrpc",
            "sp_unprepare");

    /** A parameter; its name is empty when it is given by place. */
    record Parameter(String name, @Nullable Object value) {

        String text() {
            return value == null ? "" : value.toString();
        }
    }

    static RpcRequest parse(LittleEndianReader reader) {
        skipHeaders(reader);
        String procedure = procedure(reader);
        reader.skip(2);
        List<Parameter> parameters = new ArrayList<>();
        while (reader.hasMore()) {
            String name = reader.shortText();
            reader.skip(1);
            parameters.add(new Parameter(name, ParameterValue.read(reader)));
        }
        return new RpcRequest(procedure, parameters);
    }

    /** The text of an SQL batch, which has the same headers in front. */
    static String batchText(LittleEndianReader reader) {
        skipHeaders(reader);
        return reader.unicode(reader.remaining() / 2);
    }

    private static void skipHeaders(LittleEndianReader reader) {
        int total = reader.int32();
        reader.skip(total - 4);
    }

    private static String procedure(LittleEndianReader reader) {
        int length = reader.uint16();
        if (length != 0xFFFF) {
            return reader.unicode(length).toLowerCase(Locale.ROOT);
        }
        int number = reader.uint16();
        return number < NUMBERED.size() ? NUMBERED.get(number) : "sp_" + number;
    }
}
