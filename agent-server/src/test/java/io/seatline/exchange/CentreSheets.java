package io.seatline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.exchange.RowResult.Outcome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A centre written as sheets, as a person would write them: names once, ids left out, blanks and dashes of all kinds. */
final class CentreSheets {
    static final String PROMPTS = "提示音名称,语言,文本\n欢迎语,简体中文,您好\n主菜单,zh-CN,人工请按一\n再见,Chinese,再见\n";
    static final Map<ExchangeKind, String> ALL = sheets();

    private CentreSheets() {}

    static void setUp(ExchangeWorld world) throws IOException {
        for (var sheet : ALL.entrySet()) {
            var plan = world.preview(sheet.getKey(), sheet.getValue());
            assertEquals(0, plan.counts().get(Outcome.REFUSED), () -> sheet.getKey() + " " + plan.rows());
            world.put(sheet.getKey(), sheet.getValue());
        }
    }

    static List<String> refused(ImportPlan plan) {
        return plan.rows().stream()
                .filter(row -> row.outcome() == Outcome.REFUSED)
                .map(row -> row.row() + " " + row.slug() + " " + row.column())
                .toList();
    }

    /** In the order in which one needs the other. */
    private static Map<ExchangeKind, String> sheets() {
        var sheets = new LinkedHashMap<ExchangeKind, String>();
        sheets.put(ExchangeKind.SKILLS, "技能名称\n客服\n英语\n");
        sheets.put(ExchangeKind.PROMPTS, PROMPTS);
        sheets.put(ExchangeKind.QUEUES, """
                队列名称,接入号码,所需技能,扩圈规则,分配方式,优先级,溢出到队列,等待多久后溢出（秒）,最长等待（秒）,播报间隔（秒）,等待提示音,等待音乐
                热线,4001,"客服:3; 英语","等待 20; 降级 1
                等待 40；免除 英语；增加 客服:1",技能最高,7,,,600,60,再见,欢迎语
                后援,4002,客服:3,,,,热线,30,,,,
                """);
        sheets.put(ExchangeKind.CALENDARS, """
                服务时间名称,时区,日期,说明,时段
                客服,Asia/Shanghai,周一,,09:00-12:00; 13:30-18:00
                ,,周二,,09:00-12:00；13:30-18:00
                ,,周三,,9:00-12:00、13:30-18:00
                ,,周四,,09:00–12:00; 13:30至18:00
                ,,5,,22:00-06:00; 09:00-12:00
                ,,Saturday,,休息
                ,,2026-10-01,国庆节,休息
                ,,2026-10-10,国庆调休,同周一
                """);
        sheets.put(ExchangeKind.FLOWS, """
                语音导航名称,步骤编号,步骤名称,类型,提示音,按键去向,下一步,未按键或按错后,输入项名称,最少位数,最多位数,格式,队列,按0转队列,按错提示音
                主菜单,main,主菜单,按键菜单,主菜单,"1 → 人工
                2->订单号",,再见,,,,,,热线,再见
                ,,人工,转队列,,,,,,,,,热线,,
                ,order,订单号,收集号码,主菜单,,人工,再见,订单号,4,8,[0-9]{4},,,
                ,,再见,挂断,再见,,,,,,,,,,
                """);
        sheets.put(ExchangeKind.ENTRIES, """
                接入名称,接入号,语言,启用,服务时间,欢迎词,语音导航,队列,非服务时间提示音,留言队列,回拨队列
                客服热线,4010; 4011,简体中文,是,客服,欢迎语,,热线,再见,热线,热线
                """);
        sheets.put(ExchangeKind.REASONS, "代码,由谁设置,中文名称,英文名称,顺序,时限（秒）,启用\nTEA,坐席,茶歇,Tea,7,900,是\n");
        sheets.put(ExchangeKind.CODES, "代码,中文名称,英文名称,上级代码,顺序,启用\nsale,销售,Sale,,1,是\nsold,成交,Sold,sale,2,是\n");
        sheets.put(ExchangeKind.SCRIPTS, """
                话术名称,行类型,编号,标题,话术内容,知识库关键词,答案类型,必填,选项,分支问题,分支去向,其他情况去向,可结束
                信用卡,步骤,open,开场,"您好，{{customer.name}}
                请问方便吗？",,,,,现在方便吗,"是 → 介绍
                否 → 结束",结束,
                ,问题,,现在方便吗,,,是否,是,,,,,
                ,步骤,offer,介绍,我们有两种卡,信用卡 年费,,,,,,结束,
                ,问题,card,要哪一种,,,单选,否,"金卡
                银卡，带积分",,,,
                ,步骤,bye,结束,再见,,,,,,,,是
                ,异议,,太贵了,首年免年费,年费,,,,,,,
                """);
        return sheets;
    }
}
