-- Awards from scores: what there is to win, who was proposed, how it was voted, who won.
create schema award;
create table award.scheme (
  id int generated always as identity primary key,
  name text not null constraint scheme_name_key unique check (length(name) between 1 and 80),
  active boolean not null default true,
  terms jsonb not null,
  version int not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
-- The regime of the field: the week's recordings, the month's voice, the year's agents and teams.
insert into award.scheme (name, terms, changed_at, changed_by) values
  ('每周优秀录音 Recordings of the week', '{"subject": "RECORDING", "period": "WEEK", "winners": 20, "nominees": 40, "prize": "优秀录音", "amount": 50.00, "leastTotal": 90.0, "leastEvaluations": 1, "leastSeconds": 60, "noCritical": true, "votingDays": 3, "agentsVote": false}', now(), 'seatline'),
  ('月度最佳声音 Voice of the month', '{"subject": "AGENT", "period": "MONTH", "winners": 5, "nominees": 15, "prize": "最佳声音", "amount": 200.00, "leastTotal": 85.0, "leastEvaluations": 3, "leastSeconds": 60, "noCritical": true, "votingDays": 5, "agentsVote": true}', now(), 'seatline'),
  ('年度优秀坐席 Agents of the year', '{"subject": "AGENT", "period": "YEAR", "winners": 10, "nominees": 20, "prize": "年度优秀坐席", "amount": 2000.00, "leastTotal": 85.0, "leastEvaluations": 20, "leastSeconds": 30, "noCritical": true, "votingDays": 10, "agentsVote": false}', now(), 'seatline'),
  ('年度优秀班组 Teams of the year', '{"subject": "TEAM", "period": "YEAR", "winners": 3, "nominees": 6, "prize": "年度优秀班组", "amount": 5000.00, "leastTotal": 85.0, "leastEvaluations": 50, "leastSeconds": 30, "noCritical": false, "votingDays": 10, "agentsVote": false}', now(), 'seatline');

create type award.round_state as enum ('NOMINATING', 'VOTING', 'COUNTED', 'APPROVED', 'CANCELLED');
create table award.round (
  id int generated always as identity primary key,
  scheme_id int not null references award.scheme,
  -- as they were when it was opened: a later change is for the next round
  name text not null,
  terms jsonb not null,
  from_day date not null,
  -- inclusive
  to_day date not null,
  state award.round_state not null default 'NOMINATING',
  -- null: nobody votes yet
  voting_until timestamptz,
  version int not null default 1,
  check (from_day <= to_day)
);
-- One that was called off may be held again.
create unique index round_once on award.round (scheme_id, from_day) where state <> 'CANCELLED';

create table award.nominee (
  id int generated always as identity primary key,
  round_id int not null references award.round,
  -- a recording's, an agent's or a team's id
  subject text not null,
  -- whose voice is heard; null: a team without one
  recording_id uuid references recording.recording,
  -- null: a team
  agent_id int references account.account,
  team_id int references account.team,
  -- as the scores stood then
  mean numeric(4, 1) not null,
  evaluations int not null,
  -- null: proposed by the scores alone
  nominated_by int references account.account,
  reason text not null check (length(reason) <= 500),
  nominated_at timestamptz not null,
  withdrawn_at timestamptz,
  -- set once, when the votes are counted
  votes int,
  place int,
  struck_by int references account.account,
  struck_reason text,
  -- the place that was won; set once, when it is approved
  won int
);
create unique index nominee_once on award.nominee (round_id, subject) where withdrawn_at is null;
create index nominee_won on award.nominee (round_id, won) where won is not null;

-- Who has voted stays. What each voted goes when the votes are counted: what is not kept cannot be looked up.
create table award.ballot (
  round_id int not null references award.round,
  voter_id int not null references account.account,
  cast_at timestamptz not null,
  primary key (round_id, voter_id)
);
create table award.vote (
  round_id int not null,
  voter_id int not null,
  nominee_id int not null references award.nominee,
  primary key (nominee_id, voter_id),
  foreign key (round_id, voter_id) references award.ballot
);
create index vote_ballot on award.vote (round_id, voter_id);

-- What was done to a round, never overwritten.
create type award.step as enum ('OPENED', 'VOTING_OPENED', 'COUNTED', 'APPROVED', 'CANCELLED');
create table award.round_log (
  id bigint generated always as identity primary key,
  round_id int not null references award.round,
  step award.step not null,
  text text not null check (length(text) <= 500),
  made_by int not null references account.account,
  made_at timestamptz not null
);
create index round_log_of on award.round_log (round_id, id);
