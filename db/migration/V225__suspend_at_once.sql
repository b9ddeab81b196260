-- In an emergency two people suspend a seal at once, and the case that one of them raised is decided afterwards.
alter table decisions.case_file
  add column emergency boolean not null default false,
  add column suspended_at timestamptz,
  add column suspended_by uuid,
  add column suspender_part text generated always as ('RAISER') stored,
  add foreign key (matter, suspended_by, suspender_part) references organisations.part (matter, account_id, part),
  add constraint emergencies_suspend check (not emergency or kind = 'SUSPEND'),
  add constraint two_people_suspend check (suspended_by is null or emergency and suspended_by <> opened_by),
  add constraint suspended_by_somebody check ((suspended_by is null) = (suspended_at is null)),
  add constraint suspension_is_decided check (suspended_at is null or state not in ('CANCELLED', 'VOIDED'));
comment on column decisions.case_file.emergency is 'who raised it asks for a suspension before the decision';
comment on column decisions.case_file.suspended_by is 'the second person; the first is who opened the case';
