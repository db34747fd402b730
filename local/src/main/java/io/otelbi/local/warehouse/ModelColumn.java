package io.otelbi.local.warehouse;

import io.otelbi.model.DataType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** A column of models while they are gone through; columns that rows are joined by have one type. */
final class ModelColumn {

    private static final Set<DataType> NUMBERS = EnumSet.of(DataType.INTEGER, DataType.DECIMAL, DataType.FLOAT);
    private static final Set<DataType> TIMES = EnumSet.of(DataType.DATE, DataType.DATE_TIME);

    private final String name;
    private Joint joint = new Joint();

    ModelColumn(String name) {
        this.name = name;
        joint.members.add(this);
    }

    /** What columns of one type have in common. */
    private static final class Joint {
        private final Set<ModelColumn> members = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<DataType> declared = EnumSet.noneOf(DataType.class);
        private final ColumnContent content = new ColumnContent();
    }

    /** As files and SQL may write it first. */
    String name() {
        return name;
    }

    void declare(DataType type) {
        if (type != DataType.UNKNOWN) {
            joint.declared.add(type);
        }
    }

    void see(String value) {
        joint.content.see(value);
    }

    /** From now on both have one type; no value has been seen yet. */
    void equate(ModelColumn other) {
        Joint further = other.joint;
        if (further != joint) {
            joint.members.addAll(further.members);
            joint.declared.addAll(further.declared);
            further.members.forEach(member -> member.joint = joint);
        }
    }

    ColumnType type() {
        return joint.content.type(declared());
    }

    /** Where two models or two ends of a relationship disagree, the values decide. */
    private DataType declared() {
        Set<DataType> all = joint.declared;
        if (all.size() == 1) {
            return all.iterator().next();
        }
        if (NUMBERS.containsAll(all) && !all.isEmpty()) {
            return all.contains(DataType.FLOAT) ? DataType.FLOAT : DataType.DECIMAL;
        }
        return TIMES.containsAll(all) && !all.isEmpty() ? DataType.DATE_TIME : DataType.UNKNOWN;
    }
}
