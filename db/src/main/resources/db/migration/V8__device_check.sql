-- The browser's phone: what was checked before the shift, and how each call sounded. And the keys a person chose for himself.

create schema phone;
create table phone.device_check (
  id bigint generated always as identity primary key,
  agent_id int not null references account.account on delete cascade,
  at timestamptz not null,
  result text not null check (result in ('PASSED', 'WARNING', 'FAILED')),
  browser text not null check (length(browser) <= 200),
  microphone text not null check (length(microphone) <= 120),
  speaker text not null check (length(speaker) <= 120),
  ringer text not null check (length(ringer) <= 120),
  microphone_heard boolean not null,
  speaker_heard boolean not null,
  echo_heard boolean not null,
  notifications boolean not null,
  -- null where it could not be measured
  echo_ms int,
  rtt_ms int,
  jitter_ms int,
  loss_percent real,
  mos real
);
create index device_check_agent on phone.device_check (agent_id, at desc);
create index device_check_at on phone.device_check (at);

-- One line for each part of a call that one page carried: a reload begins another.
create table phone.call_quality (
  call_id uuid not null,
  agent_id int not null,
  at timestamptz not null,
  seconds int not null,
  rtt_ms int,
  jitter_ms int,
  loss_percent real,
  mos real,
  worst_mos real,
  one_way text check (one_way in ('CUSTOMER_UNHEARD', 'AGENT_UNHEARD')),
  muted_headset boolean not null,
  primary key (call_id, agent_id, at)
);

create table account.shortcut (
  account_id int not null references account.account on delete cascade,
  action text not null check (action ~ '^[a-zA-Z]{1,40}$'),
  key text not null check (length(key) between 1 and 12),
  primary key (account_id, action),
  unique (account_id, key)
);
