-- What calls are scored by, one draft each, and every version that was ever scored with.
create schema scorecard;
create table scorecard.card (
  id int generated always as identity primary key,
  name text not null constraint card_name_key unique check (length(name) between 1 and 80),
  active boolean not null default true,
  draft jsonb not null,
  published int,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
create table scorecard.card_version (
  card_id int not null references scorecard.card,
  number int not null,
  content jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (card_id, number)
);

-- The cards that are there from the beginning; ScorecardCheckTest reads them too.
insert into scorecard.card (name, draft, published, changed_at, changed_by) values ('客户服务规范 Service standard', '{"passMark": 80, "sections": [{"id": "greeting", "title": "开头语 Greeting", "weight": 10, "criteria": [{"id": "greeting-words", "title": "三秒内应答并使用规范开头语", "guidance": "接通后 3 秒内问好，报出公司名称和工号。", "examples": ["您好，这里是客户服务中心，工号 1001，请问有什么可以帮您？"], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "greeting-tone", "title": "语气亲切、精神饱满", "guidance": "1 冷淡，3 平稳，5 亲切自然。", "examples": [], "kind": "SCALE", "points": 5, "steps": 5, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": false, "when": null}]}, {"id": "address", "title": "称呼 Address", "weight": 5, "criteria": [{"id": "address-name", "title": "得知姓名后用姓氏加先生/女士称呼", "guidance": "全程使用“您”，不用“你”。", "examples": ["王先生，您请说。"], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}]}, {"id": "listening", "title": "倾听 Listening", "weight": 20, "criteria": [{"id": "listening-interrupt", "title": "不抢话、不打断客户", "guidance": "客户说话时抢话超过 2 秒记为不合格。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "listening-confirm", "title": "复述并确认客户的需求", "guidance": "办理前用自己的话复述一次。", "examples": ["您是想把套餐从下月起改成 59 元，对吗？"], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}]}, {"id": "wording", "title": "用语 Wording", "weight": 15, "criteria": [{"id": "wording-polite", "title": "使用礼貌用语", "guidance": "您好、请、谢谢、对不起、再见。", "examples": [], "kind": "CHOICE", "points": 10, "steps": 0, "options": [{"label": "全程使用", "share": 100}, {"label": "偶尔遗漏", "share": 60}, {"label": "基本不用", "share": 0}], "critical": false, "mayNotApply": false, "commentOnFail": false, "when": null}, {"id": "wording-sure", "title": "不使用模糊用语", "guidance": "不说“一般是”“应该是”“可能吧”。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "wording-abuse", "title": "辱骂、讽刺或与客户争吵", "guidance": "没有出现选“是”；出现一次即一票否决。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": true, "mayNotApply": false, "commentOnFail": true, "when": null}]}, {"id": "process", "title": "流程 Process", "weight": 15, "criteria": [{"id": "process-verify", "title": "按规定核验客户身份", "guidance": "涉及账户信息前必须核验。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}, {"id": "process-hold", "title": "保持前征得同意，保持后致谢", "guidance": "每次保持不超过 60 秒。", "examples": ["请您稍等，我帮您查询。", "感谢您的等待。"], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}]}, {"id": "accuracy", "title": "准确 Accuracy", "weight": 25, "criteria": [{"id": "accuracy-answer", "title": "业务解答准确完整", "guidance": "1 错误，3 基本正确，5 准确完整。", "examples": [], "kind": "SCALE", "points": 20, "steps": 5, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "accuracy-promise", "title": "没有超出权限的承诺", "guidance": "没有出现选“是”；违规承诺一票否决。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": true, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "accuracy-record", "title": "通话小结与通话内容一致", "guidance": "核对小结代码和备注。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}]}, {"id": "closing", "title": "结束语 Closing", "weight": 10, "criteria": [{"id": "closing-more", "title": "主动询问是否还有其他问题", "guidance": "挂机前询问一次。", "examples": ["请问还有其他可以帮您的吗？"], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}, {"id": "closing-words", "title": "使用规范结束语，客户先挂机", "guidance": "不得主动挂断客户电话。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}, {"id": "closing-note", "title": "对坐席的建议 Advice", "guidance": "可以写出好在哪里、下次怎样更好。", "examples": [], "kind": "TEXT", "points": 0, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": false, "when": null}]}]}', 1, now(), 'seatline');
insert into scorecard.card_version (card_id, number, content, published_at, published_by) select id, 1, draft, now(), 'seatline' from scorecard.card where name = '客户服务规范 Service standard';
insert into scorecard.card (name, draft, published, changed_at, changed_by) values ('外呼规范 Outbound standard', '{"passMark": 80, "sections": [{"id": "opening", "title": "开场 Opening", "weight": 20, "criteria": [{"id": "opening-identity", "title": "说明公司、工号和来电目的", "guidance": "接通后 10 秒内说明。", "examples": ["您好，我是××公司客户经理，工号 2001，想用一分钟向您介绍……"], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "opening-consent", "title": "确认客户方便接听", "guidance": "客户表示不便时应约定时间或结束。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}]}, {"id": "compliance", "title": "合规 Compliance", "weight": 30, "criteria": [{"id": "compliance-stop", "title": "客户拒绝后立即停止推销", "guidance": "继续推销即一票否决。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": true, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "compliance-truth", "title": "如实介绍产品，不夸大、不隐瞒", "guidance": "出现误导即一票否决。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": true, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "compliance-refusal", "title": "客户要求不再来电时登记免打扰", "guidance": "未提出选“不适用”。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}]}, {"id": "needs", "title": "需求 Needs", "weight": 20, "criteria": [{"id": "needs-ask", "title": "用提问了解客户需求", "guidance": "1 没有提问，3 有提问，5 提问有针对性。", "examples": [], "kind": "SCALE", "points": 10, "steps": 5, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": false, "when": null}, {"id": "needs-objection", "title": "客户有异议 Objection", "guidance": "客户是否提出过异议。", "examples": [], "kind": "CHOICE", "points": 1, "steps": 0, "options": [{"label": "没有异议", "share": 100}, {"label": "有异议", "share": 100}], "critical": false, "mayNotApply": false, "commentOnFail": false, "when": null}, {"id": "needs-handled", "title": "按话术处理异议", "guidance": "只在客户有异议时评分。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": {"criterion": "needs-objection", "answers": ["有异议"]}}]}, {"id": "close", "title": "成交与结束 Close", "weight": 20, "criteria": [{"id": "close-confirm", "title": "成交后逐项确认产品、价格和周期", "guidance": "未成交选“不适用”。", "examples": [], "kind": "YES_NO", "points": 10, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": true, "when": null}, {"id": "close-thanks", "title": "礼貌结束并致谢", "guidance": "无论结果如何。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}]}, {"id": "record", "title": "记录 Record", "weight": 10, "criteria": [{"id": "record-code", "title": "结果代码与通话一致", "guidance": "核对小结代码。", "examples": [], "kind": "YES_NO", "points": 5, "steps": 0, "options": [], "critical": false, "mayNotApply": false, "commentOnFail": true, "when": null}, {"id": "record-note", "title": "建议 Advice", "guidance": "可以写出好在哪里、下次怎样更好。", "examples": [], "kind": "TEXT", "points": 0, "steps": 0, "options": [], "critical": false, "mayNotApply": true, "commentOnFail": false, "when": null}]}]}', 1, now(), 'seatline');
insert into scorecard.card_version (card_id, number, content, published_at, published_by) select id, 1, draft, now(), 'seatline' from scorecard.card where name = '外呼规范 Outbound standard';

create schema quality;
-- The terms of the house, a single row.
create table quality.terms (
  id int primary key check (id = 1),
  -- GB/T practice and the systems of the field: between a day and a month
  appeal_days int not null default 5 check (appeal_days between 1 and 30),
  due_days int not null default 7 check (due_days between 1 and 90),
  version int not null default 1
);
insert into quality.terms (id) values (1);

create type quality.evaluation_state as enum ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'PUBLISHED', 'ACKNOWLEDGED', 'DISPUTED', 'RESOLVED');
-- Why a call is scored at all.
create type quality.origin as enum ('CHOSEN', 'RANDOM', 'RISK', 'CALIBRATION');
create table quality.evaluation (
  id uuid primary key,
  recording_id uuid not null references recording.recording,
  call_id uuid not null,
  agent_id int not null references account.account,
  -- as they were when it was assigned: a later move takes no score along
  team_id int references account.team,
  queue_id int references routing.queue,
  card_id int not null,
  card_number int not null,
  reviewer_id int not null references account.account,
  origin quality.origin not null,
  state quality.evaluation_state not null default 'ASSIGNED',
  -- the draft while it is being made; what counts afterwards is the last score
  answers jsonb not null default '{}',
  -- the score that counts; null: none yet
  score int,
  total numeric(4, 1),
  passed boolean,
  critical_failed boolean,
  assigned_at timestamptz not null,
  due_at timestamptz not null,
  submitted_at timestamptz,
  release_at timestamptz,
  published_at timestamptz,
  appeal_until timestamptz,
  acknowledged_at timestamptz,
  version int not null default 1,
  foreign key (card_id, card_number) references scorecard.card_version,
  check (agent_id <> reviewer_id)
);
create index evaluation_reviewer on quality.evaluation (reviewer_id, due_at) where state in ('ASSIGNED', 'IN_PROGRESS');
create index evaluation_agent on quality.evaluation (agent_id, published_at desc);
create index evaluation_recording on quality.evaluation (recording_id);
create index evaluation_submitted on quality.evaluation (submitted_at);
create index evaluation_to_release on quality.evaluation (release_at) where state = 'SUBMITTED';
-- One person scores one recording with one card once; calibration is blind to what was scored otherwise.
create unique index evaluation_once on quality.evaluation (recording_id, card_id, reviewer_id) where origin <> 'CALIBRATION';

-- Never overwritten: a resolved dispute sets a second one beside the first.
create type quality.score_reason as enum ('SUBMITTED', 'DISPUTE');
create table quality.score (
  evaluation_id uuid not null references quality.evaluation,
  number int not null,
  answers jsonb not null,
  points numeric(10, 3) not null,
  out_of numeric(10, 3) not null,
  total numeric(4, 1) not null,
  reason quality.score_reason not null,
  made_by int not null references account.account,
  made_at timestamptz not null,
  primary key (evaluation_id, number)
);
create table quality.item_score (
  evaluation_id uuid not null,
  number int not null,
  criterion text not null,
  -- 0 to 1 of its points; null: not applicable, not asked, or a text
  share numeric(4, 3),
  critical_failed boolean not null default false,
  primary key (evaluation_id, number, criterion),
  foreign key (evaluation_id, number) references quality.score
);
create index item_score_criterion on quality.item_score (criterion) where share is not null;

create table quality.remark (
  id int generated always as identity primary key,
  evaluation_id uuid not null references quality.evaluation,
  at_ms bigint not null check (at_ms >= 0),
  criterion text,
  text text not null check (length(text) between 1 and 1000),
  -- for reviewers alone
  private boolean not null,
  made_by int not null references account.account,
  made_at timestamptz not null
);
create index remark_evaluation on quality.remark (evaluation_id);

create type quality.dispute_state as enum ('OPEN', 'DECIDED');
create table quality.dispute (
  id int generated always as identity primary key,
  evaluation_id uuid not null unique references quality.evaluation,
  raised_at timestamptz not null,
  -- who decides: not the one who scored
  decider_id int references account.account,
  state quality.dispute_state not null default 'OPEN',
  decided_by int references account.account,
  decided_at timestamptz,
  note text
);
create index dispute_open on quality.dispute (decider_id) where state = 'OPEN';
create table quality.disputed (
  dispute_id int not null references quality.dispute,
  criterion text not null,
  reason text not null check (length(reason) between 1 and 1000),
  changed boolean,
  answer_note text,
  primary key (dispute_id, criterion)
);
