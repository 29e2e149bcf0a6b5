package io.seatline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a sheet is said in the row and the column where it is mended. */
class ExchangeRowsTest {
    private final ExchangeWorld world;

    ExchangeRowsTest(@TempDir Path folder) {
        world = new ExchangeWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_is_wrong_with_opening_hours_is_said_in_its_row() throws IOException {
        var plan = world.preview(ExchangeKind.CALENDARS, """
                name,zone,day,hours
                甲,Asia/Shanghai,周一,09:00-12:00; 11:00-13:00
                乙,Asia/Shanghai,周一,09:00-12:00
                ,,2026-10-01,09:00-12:00; 11:00-13:00
                丙,Asia/Shanghai,哪天,休息
                丁,Asia/Shanghai,周一,全天
                戊,Asia/Nowhere,周一,休息
                己,Asia/Shanghai,周一,休息
                ,,周一,休息
                庚,,周一,休息
                乙,,周二,休息
                """);
        assertEquals(
                List.of(
                        "2 hours-overlap hours",
                        "4 day-hours-overlap hours",
                        "5 import-day day",
                        "6 import-hours hours",
                        "7 zone-unknown zone",
                        "9 import-row-twice day",
                        "10 field-required zone",
                        "11 import-rows-apart name"),
                CentreSheets.refused(plan));
    }

    @Test
    void what_is_wrong_with_a_menu_is_said_in_its_row() throws IOException {
        CentreSheets.setUp(world);
        String headings = "name,step,title,kind,prompt,choices,next,otherwise,queue\n";
        var plan = world.preview(ExchangeKind.FLOWS, headings + """
                        甲,a,菜单,按键菜单,主菜单,1 → 哪里,,完,
                        ,,完,挂断,,,,,
                        乙,a,菜单,按键菜单,主菜单,一 → 完,,完,
                        ,b,完,挂断,,,,,
                        丙,a,播放,播放,主菜单,,播放,,
                        丁,a,转,转队列,,,,,没有的队列
                        戊,A 1,转,转队列,,,,,热线
                        己,a,转,转哪里,,,,,热线
                        庚,a,转,转队列,,,,,热线
                        ,a,转,转队列,,,,,热线
                        辛,a,菜单,按键菜单,主菜单,完,,完,
                        ,b,完,挂断,,,,,
                        壬,a,转,转队列,,,,,热线
                        ,b,孤单,挂断,,,,,
                        """);
        assertEquals(
                List.of(
                        "2 step-without-target step",
                        "4 menu-digit choices",
                        "6 flow-loop step",
                        "7 import-unknown-name queue",
                        "8 import-step-id step",
                        "9 import-unknown-value kind",
                        "11 import-step-twice step",
                        "12 import-way choices",
                        "15 step-unreachable step"),
                CentreSheets.refused(plan));
    }

    @Test
    void what_is_wrong_with_a_script_is_said_in_its_row() throws IOException {
        String headings = "name,row,id,title,text,answer,choices,branch on,answers lead to,otherwise to,may end\n";
        var plan = world.preview(ExchangeKind.SCRIPTS, headings + """
                        甲,问题,,先问,,文本,,,,,
                        乙,步骤,a,一,说,,,,,二,
                        ,步骤,b,二,,,,,,,是
                        丙,步骤,a,一,说,,,,,,是
                        ,问题,,选什么,,单选,只有一个,,,,
                        丁,步骤,a,一,{{customer.shoe}},,,,,,是
                        戊,步骤,a,一,说,,,,,没有,
                        己,步骤,a,一,说,,,,,二,
                        ,步骤,b,二,说,,,,,一,
                        庚,步骤,a,一,说,,,,,,是
                        ,异议,,贵,{{x,,,,,,
                        """);
        assertEquals(
                List.of(
                        "2 import-question-first kind",
                        "4 field-required text",
                        "6 script-choices-few choices",
                        "7 script-name-unknown text",
                        "8 script-jump-nowhere otherwise",
                        "9 script-without-end step",
                        "12 script-name-half text"),
                CentreSheets.refused(plan));
    }

    @Test
    void what_an_entry_point_leads_to_must_be_there() throws IOException {
        CentreSheets.setUp(world);
        var plan = world.preview(ExchangeKind.ENTRIES, """
                接入名称,接入号,语言,队列,服务时间,非服务时间提示音,语音导航
                甲,4011,简体中文,没有,,,
                乙,4012,简体中文,,,,主菜单
                丙,4001,简体中文,热线,,,
                丁,,简体中文,热线,,,
                戊,4013,简体中文,热线,客服,,
                己,4014,中文,热线,,,
                """);
        assertEquals(
                List.of(
                        "2 import-unknown-name queue",
                        "3 flow-not-published flow",
                        "4 dialed-number-taken numbers",
                        "5 entry-without-number numbers",
                        "6 entry-without-closed-prompt closedPrompt",
                        "7 import-unknown-value language"),
                CentreSheets.refused(plan));
    }

    @Test
    void what_is_wrong_with_a_ring_is_said() throws IOException {
        CentreSheets.setUp(world);
        var plan = world.preview(ExchangeKind.QUEUES, """
                队列名称,所需技能,扩圈规则
                a,客服,降级 1
                b,客服,等待 20; 跑 1
                c,客服,等待 很久
                d,客服,等待 20; 免除 法语
                e,客服,等待 20; 坐席 nobody
                f,客服,等待 20; 等待 30
                热线,客服,
                """);
        assertEquals(
                List.of(
                        "2 import-ring rings",
                        "3 import-unknown-value rings",
                        "4 import-ring rings",
                        "5 import-unknown-skill rings",
                        "6 import-unknown-user rings",
                        "7 import-ring rings"),
                CentreSheets.refused(plan));
    }

    @Test
    void codes_and_reasons_keep_their_rules() throws IOException {
        CentreSheets.setUp(world);
        var codes = world.preview(
                ExchangeKind.CODES,
                "code,Chinese name,English name,group\nnew,新,New,nowhere\nsold,,,sold\nUPPER,a,b,\n");
        assertEquals(
                List.of("2 unknown-code parent", "3 code-under-itself parent", "4 code-invalid code"),
                CentreSheets.refused(codes));
        var reasons = world.preview(
                ExchangeKind.REASONS,
                "代码,中文名称,英文名称,由谁设置,时限（秒）,启用\nlow,a,b,,,\nRONA,a,b,,,否\nLUNCH_2,午休,Lunch,系统,,\nTEA,茶歇,,班长,,\nTEA2,茶,Tea,,5,\n");
        assertEquals(
                List.of(
                        "2 reason-code-invalid code",
                        "3 reason-of-system active",
                        "4 reason-of-system kind",
                        "5 reason-keeps-kind kind",
                        "6 out-of-range limitSeconds"),
                CentreSheets.refused(reasons));
    }

    @Test
    void no_heading_can_mean_two_columns() {
        var words = new ExchangeWords();
        for (ExchangeKind kind : ExchangeKind.values()) {
            for (String column : kind.columns()) {
                for (String language : List.of("zh-CN", "en")) {
                    String heading = words.say(language, kind.word(), column);
                    var others = kind.columns().stream()
                            .filter(one -> !one.equals(column))
                            .toList();
                    assertEquals(Optional.empty(), words.heard(kind.word(), others, heading), kind + " " + heading);
                }
            }
        }
    }
}
