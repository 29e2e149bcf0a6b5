-- What somebody is to learn, from a question of a score; whether it helped is seen in the calls that follow.
create type quality.coaching_state as enum ('OPEN', 'HELD', 'CLOSED');
create table quality.coaching (
  id int generated always as identity primary key,
  evaluation_id uuid not null references quality.evaluation,
  criterion text not null,
  agent_id int not null references account.account,
  card_id int not null,
  coach_id int not null references account.account,
  state quality.coaching_state not null default 'OPEN',
  goal text not null check (length(goal) between 1 and 1000),
  due_at timestamptz not null,
  created_by int not null references account.account,
  created_at timestamptz not null,
  -- the talk: when it was held, and what was agreed; before and after divide here
  held_at timestamptz,
  agreed text,
  -- the agent has read what was agreed
  read_at timestamptz,
  closed_at timestamptz,
  result text,
  version int not null default 1,
  constraint coaching_once unique (evaluation_id, criterion),
  check ((state = 'OPEN') = (held_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create index coaching_agent on quality.coaching (agent_id);
-- Calls of the time after it that were drawn at random to see whether it helped.
create table quality.coaching_call (
  coaching_id int not null references quality.coaching,
  evaluation_id uuid not null unique references quality.evaluation,
  primary key (coaching_id, evaluation_id)
);
