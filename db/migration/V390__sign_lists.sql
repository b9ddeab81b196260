-- Keys for the daily lists of suspended and withdrawn products, which sign nothing else.
alter table keys.key drop constraint key_purpose_check;
alter table keys.key add constraint key_purpose_check check (purpose in ('SEAL', 'LOG', 'PACKAGING', 'DOCUMENT', 'LIST'));
alter table ceremony.proposal drop constraint proposal_purpose_check;
alter table ceremony.proposal add constraint proposal_purpose_check
  check (purpose in ('SEAL', 'LOG', 'PACKAGING', 'DOCUMENT', 'LIST'));

-- A day's list, as it was signed: made once, never changed, kept for good. The three parts of its compact JWS.
create table registry.withdrawn_list (
  day date primary key,
  made_at timestamptz not null,
  header text not null,
  payload text not null,
  signature text not null,
  digest text not null, -- SHA-256 of the compact form
  items integer not null check (items >= 0)
);
revoke update, delete on registry.withdrawn_list from sealwright_app;
grant select on registry.withdrawn_list to sealwright_reader;
create index on registry.seal (status) where status <> 'ACTIVE';
