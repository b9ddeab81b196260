-- Who looks at an assessment right now. A row says where somebody was last seen; it is gone about a minute after they left.
create table assessments.presence (
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  account_id uuid not null references organisations.account (id) on delete cascade,
  provision text not null check (length(provision) between 1 and 20),
  seen_at timestamptz not null,
  primary key (assessment_id, account_id),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter) on delete cascade
);
create index on assessments.presence (seen_at);
call organisations.fence('assessments.presence', 'matter');
-- A manufacturer learns nothing of who works on its case, or when.
create policy not_for_makers on assessments.presence as restrictive using (
  coalesce(current_setting('sealwright.reach', true), '') not like 'maker:%');
