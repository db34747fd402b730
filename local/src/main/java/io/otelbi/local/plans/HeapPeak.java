package io.otelbi.local.plans;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much of this process's heap was in use at most, garbage included. */
final class HeapPeak {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Begins anew, with the garbage thrown away. */
    HeapPeak() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    long megabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
