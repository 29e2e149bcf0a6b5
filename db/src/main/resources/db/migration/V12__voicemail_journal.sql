-- What callers left is looked for every two seconds: without this the whole journal would be read each time.
create index journal_voicemail on floor.journal (seq) where type = 'VoicemailLeft';
