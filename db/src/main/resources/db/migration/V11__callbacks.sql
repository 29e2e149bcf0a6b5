-- Who is to be called back: chosen while waiting, or asked for outside the hours. Folded from the journal.

create schema callback;
create type callback.state as enum ('OPEN', 'REACHED', 'NOT_REACHED', 'CANCELED');
create table callback.request (
  id uuid primary key,
  -- in which it was asked for
  call_id uuid not null,
  -- that is made for it: the same, or a later one; null: none yet
  called_as uuid,
  -- how many calls were made for it and forgotten
  forgotten int not null default 0,
  queue_id int references routing.queue on delete set null,
  number text not null check (length(number) <= 40),
  mode text not null,
  asked_at timestamptz not null,
  -- not called before
  due_at timestamptz not null,
  missed int not null default 0,
  state callback.state not null default 'OPEN',
  ended_at timestamptz
);
create index request_called_as on callback.request (called_as) where state = 'OPEN';
create index request_due on callback.request (due_at) where state = 'OPEN';
create index request_asked on callback.request (asked_at desc);

-- Outside the hours a caller may ask, with a key, to be called when the queue opens.
alter table entry.point add column callback_queue_id int references routing.queue;

-- A call may be handed on to a voice menu.
alter table history.transfer add column to_entry_id int;
alter table history.transfer drop constraint transfer_check;
alter table history.transfer add constraint transfer_check check (num_nonnulls(to_agent_id, to_queue_id, to_number, to_entry_id) = 1);
