-- A message is sealed as recordings are, under a key of its own. Null: left before that.
alter table voicemail.message
  add column master_key text,
  add column wrapped_key text,
  add check ((master_key is null) = (wrapped_key is null));
