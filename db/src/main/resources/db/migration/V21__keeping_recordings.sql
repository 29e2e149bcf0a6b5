-- A legal hold keeps a recording whatever its class says; who holds it, and why, is on it.
alter table recording.recording
  add column held_at timestamptz,
  add column held_by text,
  add column hold_reason text,
  -- the disk was nearly full while it was made: what is wrong with it may come from there
  add column disk_short boolean not null default false;
create index recording_expiring on recording.recording (retention_id, started_at) where state = 'STORED' and held_at is null;
create index recording_to_remove on recording.recording (segment_id) where state = 'DELETED' and path is not null;

-- EXPIRED: its class says so. ERASED: a person asked for it.
create type recording.deletion as enum ('EXPIRED', 'ERASED');
-- What is left of a deleted recording: that it was, what its file's hash was, and who ended it by which rule.
create table recording.certificate (
  recording_id uuid primary key references recording.recording,
  call_id uuid not null,
  started_at timestamptz not null,
  duration_ms bigint not null,
  sha256 text not null,
  bytes bigint not null,
  deletion recording.deletion not null,
  reason text not null,
  deleted_by text not null,
  deleted_at timestamptz not null
);
create index certificate_deleted_at on recording.certificate (deleted_at);

create type recording.export_state as enum ('WAITING', 'APPROVED', 'REFUSED');
-- Sound that leaves the house: who takes it, why, and who agreed.
create table recording.export (
  id int generated always as identity primary key,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state recording.export_state not null,
  decided_by text,
  decided_at timestamptz,
  -- an approval is for a while
  ends_at timestamptz not null
);
create table recording.exported (
  export_id int not null references recording.export,
  recording_id uuid not null references recording.recording,
  primary key (export_id, recording_id)
);
create index exported_recording on recording.exported (recording_id);
