-- A serious failure that the team must put right: raised, answered by who leads the team, checked by who did not answer.
create type quality.rectification_state as enum ('RAISED', 'ANSWERED', 'CLOSED');
create table quality.rectification (
  id int generated always as identity primary key,
  evaluation_id uuid not null references quality.evaluation,
  criterion text not null,
  -- as in the score it was raised from, for finding what is repeated
  agent_id int not null references account.account,
  team_id int references account.team,
  card_id int not null,
  state quality.rectification_state not null default 'RAISED',
  -- the same failed again at the same person's within the time that the rule says
  escalated boolean not null,
  due_at timestamptz not null,
  version int not null default 1,
  constraint rectification_once unique (evaluation_id, criterion)
);
create index rectification_open on quality.rectification (due_at) where state <> 'CLOSED';
create index rectification_repeated on quality.rectification (agent_id, card_id, criterion);
-- What was said, never overwritten.
create type quality.rectification_step as enum ('RAISED', 'ANSWERED', 'RETURNED', 'ACCEPTED');
create table quality.rectification_log (
  id bigint generated always as identity primary key,
  rectification_id int not null references quality.rectification,
  step quality.rectification_step not null,
  text text not null check (length(text) between 1 and 1000),
  made_by int not null references account.account,
  made_at timestamptz not null
);
create index rectification_log_of on quality.rectification_log (rectification_id, id);
