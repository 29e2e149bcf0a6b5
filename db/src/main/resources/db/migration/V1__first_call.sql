-- One schema per feature. Texts that people type are bounded here as well as at the edge.

create schema account;
create type account.role as enum ('AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN');
create table account.account (
  id int generated always as identity primary key,
  login text not null unique check (login ~ '^[a-z0-9._-]{2,40}$'),
  display_name text not null check (length(display_name) between 1 and 80),
  password_hash text not null,
  role account.role not null,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  active boolean not null default true,
  version int not null default 1,
  created_at timestamptz not null default now()
);

create schema routing;
create table routing.skill (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60)
);
create table routing.agent_skill (
  agent_id int not null references account.account on delete cascade,
  skill_id int not null references routing.skill on delete cascade,
  level int not null check (level between 1 and 5),
  primary key (agent_id, skill_id)
);
create table routing.queue (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  ring_seconds int not null default 20 check (ring_seconds between 5 and 120),
  wrap_up_seconds int not null default 30 check (wrap_up_seconds between 0 and 3600),
  service_level_seconds int not null default 20 check (service_level_seconds between 1 and 600),
  record boolean not null default true,
  active boolean not null default true,
  version int not null default 1
);
create table routing.queue_skill (
  queue_id int not null references routing.queue on delete cascade,
  skill_id int not null references routing.skill,
  min_level int not null default 1 check (min_level between 1 and 5),
  primary key (queue_id, skill_id)
);
create table routing.entry_point (
  dialed_number text primary key check (dialed_number ~ '^\+?[0-9]{2,20}$'),
  queue_id int not null references routing.queue
);
create table routing.wrap_up_code (
  code text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
  name_zh text not null,
  name_en text not null,
  position int not null default 0,
  active boolean not null default true
);

create schema floor;
-- The truth. Appended by one writer, never changed: the trigger says so to everyone, ourselves included.
create table floor.journal (
  seq bigint primary key,
  at timestamptz not null,
  type text not null,
  call_id uuid,
  agent_id int,
  payload jsonb not null
);
create index journal_at on floor.journal (at);
create index journal_call on floor.journal (call_id) where call_id is not null;
create function floor.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the journal is append-only'; end $$;
create trigger journal_append_only before update or delete or truncate on floor.journal
  for each statement execute function floor.refuse_change();

create schema history;
create table history.position (reader text primary key, seq bigint not null);
create table history.call (
  id uuid primary key,
  direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
  customer_number text not null,
  customer_name text not null default '',
  dialed_number text not null default '',
  queue_id int,
  agent_id int,
  started_at timestamptz not null,
  queued_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  outcome text,
  blame text,
  reason text,
  hold_ms bigint not null default 0,
  held_since timestamptz,
  offers int not null default 0,
  wrap_up_code text,
  note text,
  wrapped_up_at timestamptz
);
create index call_started on history.call (started_at desc);
create index call_number on history.call (customer_number, started_at desc);
create index call_agent on history.call (agent_id, started_at desc);
create index call_queue on history.call (queue_id, queued_at);
create table history.segment (
  id uuid primary key,
  call_id uuid not null,
  agent_id int not null,
  queue_id int,
  record boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index segment_call on history.segment (call_id);
create index segment_agent on history.segment (agent_id);
create index segment_recorded on history.segment (started_at) where record;
create index segment_open on history.segment (started_at) where ended_at is null;

create schema recording;
create type recording.state as enum ('STARTING', 'RUNNING', 'SAVED', 'STORED', 'FAILED', 'DELETED');
create table recording.recording (
  segment_id uuid primary key,
  call_id uuid not null,
  agent_id int not null,
  queue_id int,
  direction text not null,
  customer_number text not null,
  started_at timestamptz not null,
  state recording.state not null,
  -- why there is no (good) sound; null when all is well
  reason text,
  path text,
  sha256 text,
  bytes bigint,
  duration_ms bigint,
  agent_dbfs real,
  customer_dbfs real,
  stored_at timestamptz
);
create index recording_started on recording.recording (started_at desc);
create index recording_call on recording.recording (call_id);
create index recording_unsettled on recording.recording (started_at) where state in ('STARTING', 'RUNNING', 'SAVED');

create schema customer;
create table customer.customer (
  id int generated always as identity primary key,
  name text not null check (length(name) between 1 and 80),
  company text not null default '',
  vip boolean not null default false,
  note text not null default ''
);
create table customer.number (
  number text primary key check (number ~ '^\+?[0-9]{2,20}$'),
  customer_id int not null references customer.customer on delete cascade
);
create index number_customer on customer.number (customer_id);

create schema audit;
create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null,
  what text not null,
  object text not null default '',
  detail jsonb not null default '{}',
  address text not null default ''
);
create index entry_at on audit.entry (at desc);
create trigger entry_append_only before update or delete or truncate on audit.entry
  for each statement execute function floor.refuse_change();

create schema app;
create table app.alarm (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind text not null,
  -- one alarm per kind and object; repeated trouble does not pile up
  object text not null,
  params jsonb not null default '{}',
  cleared_at timestamptz,
  acknowledged_by text,
  acknowledged_at timestamptz
);
create unique index alarm_open on app.alarm (kind, object) where cleared_at is null;
create table app.setting (key text primary key, value text not null);
-- Spring Session's own tables, names as it expects them.
create table app.spring_session (
  primary_id char(36) primary key, session_id char(36) not null unique, creation_time bigint not null, last_access_time bigint not null,
  max_inactive_interval int not null, expiry_time bigint not null, principal_name varchar(100));
create index on app.spring_session (expiry_time);
create index on app.spring_session (principal_name);
create table app.spring_session_attributes (
  session_primary_id char(36) not null references app.spring_session on delete cascade, attribute_name varchar(200) not null, attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name));
