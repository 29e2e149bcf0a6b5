-- Teams, passwords that must be changed at the first log-in, and the ways the audit log is asked.

create table account.team (
  id int generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  version int not null default 1
);
create table account.team_supervisor (
  team_id int not null references account.team on delete cascade,
  account_id int not null references account.account on delete cascade,
  primary key (team_id, account_id)
);
create index team_supervisor_account on account.team_supervisor (account_id);
alter table account.account add column team_id int references account.team;
create index account_team on account.account (team_id);

-- A password that somebody else chose: good for one log-in, which must set another.
alter table account.account add column password_once boolean not null default false;

alter table routing.skill add column version int not null default 1;

create index entry_who on audit.entry (who, id desc);
create index entry_what on audit.entry (what, id desc);
