-- What was said, as an outside service heard it.
create table recording.transcript (
  recording_id uuid primary key references recording.recording,
  -- under a key made from the recording's own, so that destroying that one destroys this; null: it could not be had, and why
  sealed bytea,
  failure text,
  model text not null,
  -- which wording rules it broke, by which state of the rules
  broken int[] not null default '{}',
  rules int not null default 0,
  made_at timestamptz not null,
  check ((sealed is null) <> (failure is null))
);
create index transcript_broken on recording.transcript (recording_id) where broken <> '{}';

create type recording.wording_kind as enum ('SAY', 'AVOID');
create type recording.wording_place as enum ('ANYWHERE', 'BEGINNING', 'END');
create table recording.wording_rule (
  id int generated always as identity primary key,
  name text not null,
  kind recording.wording_kind not null,
  phrases text[] not null check (cardinality(phrases) > 0),
  -- what contains a phrase and is right all the same
  excepted text[] not null default '{}',
  place recording.wording_place not null default 'ANYWHERE',
  -- how long the beginning, or the end, is
  seconds int not null default 15 check (seconds between 1 and 600),
  active boolean not null default true,
  version int not null default 1,
  constraint wording_rule_name unique (name)
);
-- Grows with each change of a rule; what was judged by an older state is judged again.
create table recording.wording (
  id int primary key check (id = 1),
  state int not null default 1
);
insert into recording.wording (id) values (1);
-- Those of the service standard; an ellipsis stands for up to twenty characters.
insert into recording.wording_rule (name, kind, phrases, excepted, place, seconds) values
  ('开头语 Greeting', 'SAY', '{您好,早上好,下午好,晚上好,hello,good morning,good afternoon}', '{}', 'BEGINNING', 15),
  ('礼貌用语 Polite words', 'SAY', '{请,谢谢,感谢,对不起,抱歉,please,thank you,sorry}', '{}', 'ANYWHERE', 15),
  ('结束语 Closing', 'SAY', '{再见,感谢您的来电,祝您…愉快,goodbye,thank you for calling}', '{}', 'END', 30),
  ('称“您”不称“你” Polite address', 'AVOID', '{你}', '{你们}', 'ANYWHERE', 15),
  ('模糊用语 Vague words', 'AVOID', '{一般是,应该是,可能吧,大概吧,好像是,I guess}', '{}', 'ANYWHERE', 15),
  ('禁用语 Banned words', 'AVOID', '{不知道,没办法,不关我的事,你自己看,随便你,爱办不办,not my problem}', '{}', 'ANYWHERE', 15),
  ('反问 Rhetorical questions', 'AVOID', '{难道,不是…说过了吗,没听懂吗,听不懂吗,谁告诉你的,你怎么不早说,didn''t I tell you}', '{}', 'ANYWHERE', 15);
