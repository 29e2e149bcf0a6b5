-- Several people score the same calls without knowing of each other, to see how far they agree.
create table quality.calibration (
  id int generated always as identity primary key,
  name text not null constraint calibration_name_key unique check (length(name) between 1 and 80),
  card_id int not null,
  card_number int not null,
  opened_at timestamptz not null,
  opened_by text not null,
  -- null: it ends with the last score
  closed_at timestamptz,
  closed_by text,
  foreign key (card_id, card_number) references scorecard.card_version
);
create table quality.calibrated (
  evaluation_id uuid primary key references quality.evaluation,
  calibration_id int not null references quality.calibration
);
create index calibrated_calibration on quality.calibrated (calibration_id);
