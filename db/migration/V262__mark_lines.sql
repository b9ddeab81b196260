-- Whether a line is met, as its assessor saw it. It belongs to the observation and computes no verdict.
alter table assessments.observation
  add column mark text check (mark in ('MET', 'NOT_MET', 'UNCLEAR'));
