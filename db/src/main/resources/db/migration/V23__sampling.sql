-- Which calls are scored, and with which chance each was drawn.
create schema sampling;
create type sampling.kind as enum ('RANDOM', 'RISK');
create table sampling.plan (
  id int generated always as identity primary key,
  name text not null constraint plan_name_key unique check (length(name) between 1 and 80),
  active boolean not null default true,
  content jsonb not null,
  -- until when calls were drawn from; null: never
  drawn_until timestamptz,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
create table sampling.draw (
  id int generated always as identity primary key,
  plan_id int not null references sampling.plan,
  kind sampling.kind not null,
  content jsonb not null,
  -- made after the eligible calls were known, so that nobody could choose them by it
  seed text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  drawn_at timestamptz not null,
  drawn_by text not null
);
create index draw_plan on sampling.draw (plan_id, drawn_at desc);
create table sampling.stratum (
  draw_id int not null references sampling.draw,
  agent_id int not null references account.account,
  asked int not null,
  -- every call that could have been drawn
  eligible uuid[] not null,
  drawn uuid[] not null,
  primary key (draw_id, agent_id)
);
alter table quality.evaluation
  add column draw_id int references sampling.draw,
  -- the chance this call had; null: not drawn at random
  add column chance double precision check (chance > 0 and chance <= 1);
create index evaluation_draw on quality.evaluation (draw_id) where draw_id is not null;
