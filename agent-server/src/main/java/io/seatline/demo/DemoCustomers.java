package io.seatline.demo;

import io.seatline.customer.CustomerDetails;
import io.seatline.kernel.PhoneNumber;
import java.util.List;

/** Thirty people who do not exist. */
public final class DemoCustomers {
    public static final List<CustomerDetails> ALL = List.of(
            of("张伟", "", false, "偏好下午联系", "13801001201"),
            of("王芳", "", false, "", "13901371472"),
            of("李娜", "华兴电子", true, "企业采购负责人，关注交货时间", "13601741743"),
            of("刘洋", "", false, "", "13502112014"),
            of("陈静", "东海物流", false, "曾反映配送延误，已补偿", "15802482285"),
            of("杨磊", "", false, "", "18602852556"),
            of("赵敏", "", false, "", "17703222827"),
            of("黄强", "青禾农业", false, "", "18803593098"),
            of("周杰", "", false, "", "15003963369"),
            of("吴倩", "蓝天旅行社", true, "合作三年", "13304333640"),
            of("徐鹏", "", false, "", "13804703911"),
            of("孙丽", "", false, "", "13905074182"),
            of("马超", "启明教育", true, "需要开专用发票", "13605444453"),
            of("朱琳", "", false, "", "13505814724"),
            of("胡军", "", false, "", "15806184995"),
            of("郭霞", "金桥建材", false, "", "18606555266"),
            of("何勇", "", false, "", "17706925537"),
            of("高洁", "", false, "", "18807295808"),
            of("林峰", "锦绣家纺", false, "", "15007666079"),
            of("罗艳", "", false, "上月投诉过安装服务", "13308036350"),
            of("郑浩", "", false, "", "13808406621"),
            of("梁雪", "", false, "", "13908776892"),
            of("谢涛", "北辰医药", false, "只认可上门维修", "13609147163"),
            of("宋佳", "", false, "", "13509517434"),
            of("唐亮", "", false, "", "15809887705"),
            of("许晴", "", false, "", "18610257976"),
            of("韩冰", "", false, "", "17710628247"),
            of("冯刚", "远航科技", true, "关注接口文档", "18810998518"),
            of("邓颖", "", false, "", "15011368789"),
            of("曹阳", "", false, "", "13311739060"));

    private DemoCustomers() {}

    private static CustomerDetails of(String name, String company, boolean vip, String note, String number) {
        return new CustomerDetails(name, company, vip, note, List.of(new PhoneNumber(number)));
    }
}
