-- What the sound of a call says by itself.
create table recording.acoustics (
  recording_id uuid primary key references recording.recording,
  -- null: it could not be listened to, and why
  figures jsonb,
  failure text,
  flags text[] not null,
  -- by which version of the rules
  rules int not null,
  made_at timestamptz not null
);
create index acoustics_flags on recording.acoustics using gin (flags);
-- From when on a call is worth a look; a single row. The figures are those of the service standards of the field.
create table recording.sound_rules (
  id int primary key check (id = 1),
  slow_below int not null default 100 check (slow_below between 0 and 1000),
  fast_above int not null default 200 check (fast_above between 0 and 1000),
  long_call_seconds int not null default 600 check (long_call_seconds between 0 and 86400),
  dead_air_seconds int not null default 10 check (dead_air_seconds between 1 and 3600),
  talk_over_seconds int not null default 2 check (talk_over_seconds between 1 and 600),
  version int not null default 1
);
insert into recording.sound_rules (id) values (1);
