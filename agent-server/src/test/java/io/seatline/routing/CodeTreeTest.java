package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeTreeTest {
    private static WrapUpCode code(String code, @Nullable String parent, boolean active) {
        return new WrapUpCode(code, code, code, 0, active, parent);
    }

    private static final List<WrapUpCode> TREE = List.of(
            code("question", null, true),
            code("order", "question", true),
            code("late", "order", true),
            code("invoice", "question", false),
            code("closed", null, false),
            code("under-closed", "closed", true),
            code("solved", null, true));

    @Test
    void only_leaves_in_use_under_groups_in_use_are_chosen() {
        assertEquals(Set.of("late", "solved"), CodeTree.leaves(TREE));
    }

    @Test
    void group_whose_children_are_all_closed_is_chosen_itself() {
        assertEquals(
                Set.of("question"),
                CodeTree.leaves(List.of(code("question", null, true), code("invoice", "question", false))));
    }

    @Test
    void code_hangs_under_what_exists_and_never_under_itself() {
        assertNull(CodeTree.wrongWith(TREE, code("new", "order", true)));
        assertEquals("unknown-code", CodeTree.wrongWith(TREE, code("new", "nowhere", true)));
        assertEquals("code-under-itself", CodeTree.wrongWith(TREE, code("question", "late", true)));
        assertEquals("code-under-itself", CodeTree.wrongWith(TREE, code("solved", "solved", true)));
    }

    @Test
    void tree_is_at_most_four_deep_also_when_a_whole_branch_moves() {
        assertNull(CodeTree.wrongWith(TREE, code("new", "late", true)));
        var deep = List.of(code("a", null, true), code("b", "a", true), code("c", "b", true), code("d", "c", true));
        assertEquals("code-too-deep", CodeTree.wrongWith(deep, code("e", "d", true)));
        var two = List.of(
                code("a", null, true),
                code("b", "a", true),
                code("x", null, true),
                code("y", "x", true),
                code("z", "y", true));
        assertEquals("code-too-deep", CodeTree.wrongWith(two, code("x", "b", true)));
    }
}
