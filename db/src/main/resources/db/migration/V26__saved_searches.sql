-- A person's own filters of a list, by a name of his own.
create table account.saved_search (
  id int generated always as identity primary key,
  account_id int not null references account.account,
  -- which list: a stable word
  screen text not null check (screen ~ '^[a-z-]{1,40}$'),
  name text not null check (length(name) between 1 and 60),
  query jsonb not null,
  unique (account_id, screen, name)
);

-- The library of one agent's recordings, newest first.
create index recording_agent on recording.recording (agent_id, started_at desc);
