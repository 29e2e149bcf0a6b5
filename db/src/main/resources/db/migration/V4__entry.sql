-- Entry points, opening hours, voice menus, prompts; the messages that callers leave.

create schema entry;
create table entry.prompt (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  language text not null check (language in ('zh-CN', 'en')),
  -- null: an uploaded sound
  text text check (length(text) between 1 and 1000),
  -- named after the content of wav
  sound text not null check (sound ~ '^[0-9a-f]{32}$'),
  duration_ms int not null check (duration_ms > 0),
  wav bytea not null,
  version int not null default 1
);
create table entry.calendar (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  body jsonb not null,
  version int not null default 1
);
create table entry.flow (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  draft jsonb not null,
  -- the version that callers hear
  published int,
  version int not null default 1
);
create table entry.flow_version (
  flow_id int not null references entry.flow on delete cascade,
  number int not null check (number > 0),
  body jsonb not null,
  published_at timestamptz not null default now(),
  published_by text not null,
  primary key (flow_id, number)
);
create table entry.point (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  language text not null check (language in ('zh-CN', 'en')),
  active boolean not null default true,
  calendar_id int references entry.calendar,
  greeting_id int references entry.prompt,
  flow_id int references entry.flow,
  queue_id int references routing.queue,
  closed_prompt_id int references entry.prompt,
  voicemail_queue_id int references routing.queue,
  version int not null default 1,
  check ((flow_id is null) <> (queue_id is null))
);
-- A number leads to one place: to a queue at once, or to an entry point.
alter table routing.entry_point
  alter column queue_id drop not null,
  add column entry_id int references entry.point on delete cascade,
  add check ((queue_id is null) <> (entry_id is null));

create schema voicemail;
create type voicemail.state as enum ('NEW', 'ASSIGNED', 'DONE');
create table voicemail.message (
  id uuid primary key,
  -- null: taken by the switch alone while nobody of ours answered
  call_id uuid,
  queue_id int references routing.queue on delete set null,
  number text not null default '' check (length(number) <= 40),
  left_at timestamptz not null,
  duration_ms int not null,
  path text not null,
  sha256 text not null,
  state voicemail.state not null default 'NEW',
  assigned_to int references account.account on delete set null,
  done_by text,
  done_at timestamptz,
  version int not null default 1
);
create index message_left on voicemail.message (left_at desc);
create index message_open on voicemail.message (left_at) where state <> 'DONE';
