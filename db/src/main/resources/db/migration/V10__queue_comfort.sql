-- What a caller hears while he waits: announcements, a notice that the call is recorded, the queue's own music, the offer to be
-- called back.

create type routing.callback_mode as enum ('AGENT_FIRST', 'CUSTOMER_FIRST');
alter table routing.queue
  -- null: nothing is announced
  add column announce_seconds int check (announce_seconds between 20 and 600),
  add column announce_position boolean not null default false,
  add column announce_wait boolean not null default false,
  add column message_prompt int references entry.prompt,
  add column recording_notice_prompt int references entry.prompt,
  -- null: the house music
  add column music_prompt int references entry.prompt,
  -- null: nobody is offered to be called back
  add column callback_mode routing.callback_mode,
  -- null: with the announcements only
  add column callback_after_seconds int check (callback_after_seconds between 0 and 600),
  add check (callback_mode is null or announce_seconds is not null or callback_after_seconds is not null);

-- What was estimated for a caller who was answered, and how far off it was. A reckoning over the journal, kept for a while.
create table routing.estimate (
  id bigint generated always as identity primary key,
  call_id uuid not null,
  queue_id int not null,
  said_at timestamptz not null,
  -- false: reckoned when the caller came, and not told to him
  announced boolean not null,
  from_seconds int not null,
  to_seconds int not null,
  waited_seconds int not null,
  -- how far the middle of the range was off, as a share of the true wait
  error double precision not null
);
create index estimate_queue on routing.estimate (queue_id, said_at desc);
create index estimate_said_at on routing.estimate (said_at);
