-- How sound is coded and how long it is kept. Each queue names one; what belongs to none falls under the first.
create type recording.format as enum ('WAV', 'OPUS', 'FLAC');
create type recording.full_disk as enum ('MARK', 'REFUSE');
create table recording.retention (
  id int generated always as identity primary key,
  name text not null unique,
  format recording.format not null,
  -- nobody deletes earlier, except that a person's right to erasure asks for it
  least_days int not null check (least_days >= 0),
  -- deleted by itself after that; null: never
  most_days int check (most_days >= least_days),
  -- when the disk is nearly full: calls go on and are marked, or are not put through
  full_disk recording.full_disk not null default 'MARK',
  version int not null default 1
);
-- 30 days: MIIT notice on the call-centre business of 2020; five years: what insurers must keep.
insert into recording.retention (name, format, least_days, most_days) values ('标准 Standard', 'OPUS', 30, 365);
insert into recording.retention (name, format, least_days, most_days, full_disk) values ('合规 Legal', 'FLAC', 1825, null, 'REFUSE');
alter table routing.queue add column retention_id int not null default 1 references recording.retention;

alter table recording.recording
  add column retention_id int not null default 1 references recording.retention,
  add column format recording.format not null default 'WAV',
  -- null: stored before files were sealed, or its key was destroyed
  add column master_key text,
  add column wrapped_key text;

-- The sound's way from the spool into the vault, one row for each recording on its way. Each column is known from a step on.
create type recording.step as enum ('JOIN', 'ENCODE', 'SEAL', 'STORE', 'CLEAR');
create table recording.job (
  recording_id uuid primary key references recording.recording,
  step recording.step not null,
  -- from JOIN
  duration_ms bigint,
  agent_dbfs real,
  customer_dbfs real,
  flaw text,
  -- from ENCODE
  format recording.format,
  plain_sha256 text,
  -- from SEAL
  master_key text,
  wrapped_key text,
  sealed_sha256 text,
  begun_at timestamptz not null,
  -- a job that is being done is due again only after a while, for the case that we are killed
  due_at timestamptz not null,
  attempts int not null default 0,
  failure text
);
create index job_due on recording.job (due_at);

-- The outline for drawing: the loudest sample of each bucket, a byte each, 255 is full scale.
create table recording.outline (
  recording_id uuid primary key references recording.recording,
  duration_ms bigint not null,
  bucket_ms int not null,
  agent bytea not null,
  customer bytea not null
);
