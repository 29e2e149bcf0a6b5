-- What a team's agents may give for not being ready. A team without a line here gives any reason of the centre's list.
create table account.team_reason (
  team_id int not null references account.team on delete cascade,
  reason text not null references routing.reason,
  primary key (team_id, reason)
);
create index team_reason_reason on account.team_reason (reason);
