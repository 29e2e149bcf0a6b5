-- What is heard by a caller for whom nobody comes, before the call is ended.
alter table routing.queue add column farewell_prompt int references entry.prompt;
