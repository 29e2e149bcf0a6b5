-- The customer's time with music while his agent asked somebody else.
alter table history.call add column consult_ms bigint not null default 0;
alter table history.call add column consult_since timestamptz;

-- Each time a call was handed on, in order; exactly one of the three targets.
create table history.transfer (
  call_id uuid not null references history.call on delete cascade,
  number int not null,
  at timestamptz not null,
  kind text not null check (kind in ('BLIND', 'CONSULT', 'CONFERENCE')),
  from_agent_id int not null,
  to_agent_id int,
  to_queue_id int,
  to_number text,
  note text not null default '',
  primary key (call_id, number),
  check (num_nonnulls(to_agent_id, to_queue_id, to_number) = 1)
);
create index transfer_from on history.transfer (from_agent_id);
