-- The agent's desk: reasons, the tree of results, follow-ups, outside customer pages, scripts.

-- Why an agent is not ready. Codes never go: the journal carries them.
create table routing.reason (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  kind text not null check (kind in ('AGENT', 'SUPERVISOR', 'SYSTEM')),
  name_zh text not null check (length(name_zh) between 1 and 60),
  name_en text not null check (length(name_en) between 1 and 60),
  position int not null default 0,
  -- longer than this in the state is marked; null: no limit
  limit_seconds int check (limit_seconds between 60 and 86400),
  active boolean not null default true
);
insert into routing.reason (code, kind, name_zh, name_en, position, limit_seconds) values
  ('BREAK', 'AGENT', '小休', 'Break', 10, 900),
  ('LUNCH', 'AGENT', '用餐', 'Lunch', 20, 3600),
  ('TRAINING', 'AGENT', '培训', 'Training', 30, null),
  ('MEETING', 'AGENT', '会议', 'Meeting', 40, null),
  ('OTHER', 'AGENT', '其他', 'Other', 50, null),
  ('SUPERVISOR', 'SUPERVISOR', '班长置忙', 'Set by a supervisor', 10, null),
  ('COACHING', 'SUPERVISOR', '辅导', 'Coaching', 20, null),
  ('LOGIN', 'SYSTEM', '刚登录', 'Just logged in', 10, null),
  ('RONA', 'SYSTEM', '未接来电', 'Missed an offer', 20, 300),
  ('DESK_AWAY', 'SYSTEM', '页面或话机失联', 'Page or phone away', 30, 300);

-- Results stand in a tree; only a leaf is chosen.
alter table routing.wrap_up_code add column parent text references routing.wrap_up_code;
create index wrap_up_code_parent on routing.wrap_up_code (parent);

-- What a queue asks of the time after its calls. A queue without a row has the defaults.
create table routing.queue_wrap_up (
  queue_id int primary key references routing.queue on delete cascade,
  code_required boolean not null default false,
  -- how far an agent may push the deadline out himself
  extend_seconds int not null default 120 check (extend_seconds between 0 and 1800),
  -- how long a wrap-up without its required result goes on behind the deadline
  overtime_seconds int not null default 120 check (overtime_seconds between 30 and 1800)
);

-- What an agent promised a customer.
create table customer.follow_up (
  id int generated always as identity primary key,
  call_id uuid,
  customer_id int references customer.customer on delete set null,
  number text not null default '',
  text text not null check (length(text) between 1 and 500),
  due_at timestamptz not null,
  agent_id int not null references account.account,
  created_by int not null references account.account,
  created_at timestamptz not null,
  done_at timestamptz,
  version int not null default 1
);
create index follow_up_agent on customer.follow_up (agent_id, due_at) where done_at is null;
create index follow_up_customer on customer.follow_up (customer_id) where done_at is null;
create index follow_up_number on customer.follow_up (number) where done_at is null;

alter table customer.customer add column version int not null default 1;

-- The outside page and the outside question that go with a queue's calls.
create table customer.queue_pop (
  queue_id int primary key references routing.queue on delete cascade,
  page_url text not null default '' check (length(page_url) <= 1000),
  page_automatic boolean not null default false,
  lookup_url text not null default '' check (length(lookup_url) <= 1000)
);

create schema script;
create table script.script (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 80),
  active boolean not null default true,
  -- what is being edited
  draft jsonb not null,
  -- what the desks show; null: nothing yet
  published int,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
-- Never changed: answers are about exactly this text.
create table script.version (
  script_id int not null references script.script,
  number int not null check (number > 0),
  content jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  rolled_back_at timestamptz,
  primary key (script_id, number)
);
create table script.queue_script (
  queue_id int primary key references routing.queue on delete cascade,
  script_id int not null references script.script
);
create index queue_script_script on script.queue_script (script_id);
-- How far the agent is with the script of one call, whoever he is by now.
create table script.run (
  call_id uuid primary key,
  script_id int not null,
  version int not null,
  state jsonb not null,
  finished boolean not null default false,
  revision int not null default 1,
  agent_id int not null,
  customer_number text not null default '',
  started_at timestamptz not null,
  changed_at timestamptz not null,
  foreign key (script_id, version) references script.version
);
create index run_script on script.run (script_id, started_at desc);
