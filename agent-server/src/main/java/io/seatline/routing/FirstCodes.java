package io.seatline.routing;

import org.jspecify.annotations.Nullable;

/** The results that a new centre begins with; the administrator makes them his own. */
public final class FirstCodes {
    private FirstCodes() {}

    /** Nothing is touched where there are codes already. */
    public static void plant(RoutingStore routing) {
        if (!routing.wrapUpCodes().isEmpty()) return;
        add(routing, "solved", "已解决", "Solved", 10, null);
        add(routing, "question", "业务咨询", "Question", 20, null);
        add(routing, "question-product", "产品与功能", "Product", 21, "question");
        add(routing, "question-order", "订单与物流", "Order and delivery", 22, "question");
        add(routing, "question-invoice", "发票与费用", "Invoice and fees", 23, "question");
        add(routing, "follow-up", "需跟进", "Follow-up needed", 30, null);
        add(routing, "complaint", "投诉", "Complaint", 40, null);
        add(routing, "complaint-service", "服务态度", "Manner of service", 41, "complaint");
        add(routing, "complaint-product", "产品质量", "Product quality", 42, "complaint");
        add(routing, "complaint-delivery", "配送问题", "Delivery", 43, "complaint");
        add(routing, "return-goods", "退换货", "Return or exchange", 50, null);
        add(routing, "wrong-number", "打错电话", "Wrong number", 60, null);
        add(routing, "silent", "无声电话", "Nobody spoke", 70, null);
        add(routing, "not-reached", "未接通", "Not reached", 80, null);
    }

    private static void add(
            RoutingStore routing, String code, String zh, String en, int position, @Nullable String parent) {
        routing.saveWrapUpCode(new WrapUpCode(code, zh, en, position, true, parent));
    }
}
