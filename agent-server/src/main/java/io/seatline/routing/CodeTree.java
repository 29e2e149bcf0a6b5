package io.seatline.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The results as a tree: what may be chosen, and what may hang under what. */
public final class CodeTree {
    /** Deeper trees cost an agent more presses than the result is worth. */
    public static final int DEEPEST = 4;

    private CodeTree() {}

    /** In use, with every group above them in use, and with nothing in use below them. */
    public static Set<String> leaves(Collection<WrapUpCode> codes) {
        var byCode = byCode(codes);
        var inUse = new HashSet<String>();
        for (var code : codes) if (inUse(byCode, code)) inUse.add(code.code());
        var leaves = new HashSet<>(inUse);
        for (var code : codes) {
            if (code.parent() != null && inUse.contains(code.code())) leaves.remove(code.parent());
        }
        return leaves;
    }

    private static boolean inUse(Map<String, WrapUpCode> byCode, WrapUpCode code) {
        int depth = 0;
        for (@Nullable WrapUpCode up = code; up != null; up = up.parent() == null ? null : byCode.get(up.parent())) {
            if (!up.active() || ++depth > DEEPEST) return false;
        }
        return true;
    }

    /** The slug of what is wrong with hanging {@code code} where it wants to hang; null when nothing is. */
    static @Nullable String wrongWith(Collection<WrapUpCode> kept, WrapUpCode code) {
        if (code.parent() == null) return null;
        var byCode = byCode(kept);
        byCode.put(code.code(), code);
        if (!byCode.containsKey(code.parent())) return "unknown-code";
        var above = new HashSet<String>();
        for (@Nullable String up = code.code(); up != null; ) {
            if (!above.add(up)) return "code-under-itself";
            var at = byCode.get(up);
            up = at == null ? null : at.parent();
        }
        return above.size() + below(byCode, code.code(), 0) > DEEPEST ? "code-too-deep" : null;
    }

    private static int below(Map<String, WrapUpCode> byCode, String code, int guard) {
        if (guard > DEEPEST) return guard;
        int deepest = 0;
        for (var child : byCode.values()) {
            if (code.equals(child.parent())) deepest = Math.max(deepest, 1 + below(byCode, child.code(), guard + 1));
        }
        return deepest;
    }

    private static Map<String, WrapUpCode> byCode(Collection<WrapUpCode> codes) {
        var byCode = new HashMap<String, WrapUpCode>();
        for (var code : codes) byCode.put(code.code(), code);
        return byCode;
    }
}
