-- What a case about a seal asks for in particular: what would come out of the scope, or how long a suspension lasts.
create table decisions.terms (
  case_id uuid primary key references decisions.case_file,
  maker_id uuid not null references organisations.organisation,
  models text[] not null default '{}',
  firmware text[] not null default '{}',
  suspension_days integer check (suspension_days between 1 and 365),
  check (cardinality(models) > 0 or cardinality(firmware) > 0 or suspension_days is not null)
);
alter table decisions.terms enable row level security;
create policy inside on decisions.terms using (decisions.inside());
revoke update, delete on decisions.terms from sealwright_app;
comment on column decisions.terms.models is 'models that the seal would cover no more';
comment on column decisions.terms.firmware is 'firmware versions that the seal would cover no more';

-- The last second of a suspension's last day. Past it the seal stays suspended: only people reinstate or withdraw.
alter table seals.seal
  add column suspended_until timestamptz,
  add constraint suspension_ends check (suspended_until is null or status = 'SUSPENDED' and suspended_until > status_since);
create index on seals.seal (suspended_until) where status = 'SUSPENDED';
