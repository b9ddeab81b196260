-- What assessors did with what tools propose. Suggestions themselves are computed; the newest act on a key says how it stands.
create table assessments.suggestion_act (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  suggestion text not null check (suggestion ~ '^[0-9a-f]{64}$'),
  rule text not null check (length(rule) between 1 and 40),
  act text not null check (act in ('FINDING', 'NOTED', 'SET_ASIDE', 'OPENED_AGAIN')),
  words text not null default '' check (length(words) <= 2000),
  target text not null default '' check (length(target) <= 310),
  assessor uuid not null,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  acted_at timestamptz not null,
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, assessor, part) references organisations.part (matter, account_id, part),
  check (act <> 'SET_ASIDE' or words ~ '\S'),
  check (act not in ('FINDING', 'NOTED') or target ~ '\S')
);
create index on assessments.suggestion_act (assessment_id, suggestion, acted_at, id);
revoke update, delete on assessments.suggestion_act from sealwright_app;
call organisations.fence('assessments.suggestion_act', 'matter');
call audit.watch('assessments.suggestion_act');
-- What the body's people make of a tool's words is theirs, like verdicts.
create policy not_for_makers on assessments.suggestion_act as restrictive for select using (
  coalesce(current_setting('sealwright.reach', true), '') not like 'maker:%');
