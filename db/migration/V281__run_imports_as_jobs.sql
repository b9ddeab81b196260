-- How many rows files that wait would write: many of them are not imported while the person waits for the page.
alter table submissions.staged_import add rows integer not null default 0 check (rows >= 0);

-- Imports under way, and for a day what came of them. Progress is nobody's act; the import itself stands in the trail. The id is
-- that of the staged files, which go when they are imported: hence no reference. One an application at a time.
create table submissions.import_job (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  rows_total integer not null check (rows_total >= 0),
  rows_done integer not null default 0 check (rows_done between 0 and rows_total),
  changed_at timestamptz not null,
  failure text,
  outcome jsonb check (jsonb_typeof(outcome) = 'object'),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id),
  check ((state = 'FAILED') = (failure is not null)),
  check ((state = 'DONE') = (outcome is not null))
);
create unique index on submissions.import_job (submission_id) where state in ('WAITING', 'RUNNING');
create index on submissions.import_job (changed_at);
call organisations.fence('submissions.import_job', 'null::uuid');
create policy not_handed_in on submissions.import_job as restrictive
  using (split_part(current_setting('sealwright.reach', true), ':', 1) in ('maker', 'system'));
