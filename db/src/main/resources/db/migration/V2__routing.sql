-- How a queue finds its agent: strategy, order of its calls, widening rings, ways out.

create type routing.strategy as enum ('LONGEST_IDLE', 'BEST_SKILL', 'FEWEST_CALLS', 'LAST_AGENT', 'NAMED_AGENTS');
alter table routing.queue
  add column strategy routing.strategy not null default 'LONGEST_IDLE',
  -- how long a call waits for its last agent, or for the named ones, alone
  add column exclusive_seconds int not null default 20 check (exclusive_seconds between 0 and 120),
  add column target_first boolean not null default false,
  -- the order among all waiting calls: points at the start, and points for each minute waited
  add column priority int not null default 0 check (priority between 0 and 100),
  add column vip_points int not null default 10 check (vip_points between 0 and 100),
  add column points_per_minute int not null default 1 check (points_per_minute between 1 and 10),
  add column overflow_queue_id int references routing.queue,
  add column overflow_seconds int check (overflow_seconds between 5 and 3600),
  add column overflow_without_agents boolean not null default false,
  add column max_length int check (max_length between 1 and 10000),
  add column max_wait_seconds int check (max_wait_seconds between 10 and 7200),
  add column max_wait_overflows boolean not null default false,
  add column auto_answer boolean not null default false;

create table routing.queue_agent (
  queue_id int not null references routing.queue on delete cascade,
  position int not null check (position between 1 and 20),
  agent_id int not null references account.account on delete cascade,
  primary key (queue_id, agent_id)
);

-- Each ring opens some seconds after the one before it and lets more people in.
create table routing.queue_ring (
  queue_id int not null references routing.queue on delete cascade,
  position int not null check (position between 1 and 6),
  after_seconds int not null check (after_seconds between 1 and 3600),
  levels_lower int not null default 0 check (levels_lower between 0 and 4),
  dropped_skill_id int references routing.skill,
  also_skill_id int references routing.skill,
  also_level int not null default 1 check (also_level between 1 and 5),
  primary key (queue_id, position)
);
create table routing.queue_ring_agent (
  queue_id int not null,
  position int not null,
  agent_id int not null references account.account on delete cascade,
  primary key (queue_id, position, agent_id),
  foreign key (queue_id, position) references routing.queue_ring on delete cascade
);

-- Why a call went to whom it went: no part of the truth, kept for a while.
create table routing.trace (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  call_id uuid not null,
  offer_id uuid,
  queue_id int,
  agent_id int,
  detail jsonb not null
);
create index trace_call on routing.trace (call_id, at);
create index trace_at on routing.trace (at);
