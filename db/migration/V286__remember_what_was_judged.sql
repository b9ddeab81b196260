-- On which revision a verdict was given, and the digests of what it was given on: a later revision is compared with that one,
-- however many lie between. Unknown for verdicts older than this.
alter table assessments.verdict
  add column judged_revision integer check (judged_revision > 0),
  add column judged_inputs jsonb check (jsonb_typeof(judged_inputs) = 'object');
