-- The same failure of the same person within so many days is escalated.
alter table quality.terms add column repeat_days int not null default 90 check (repeat_days between 1 and 365);
