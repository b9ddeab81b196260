-- Passkeys of the body's people, and what administrators sign about them. Nothing here is believed by itself: the signer
-- verifies every signature against its own trust file before it signs a seal (docs/formats/approval.md).
call platform.open_schema('approvals', 'write');

-- A key that a person made; it speaks for nobody until two administrators signed an enrolment that names it.
create table approvals.passkey (
  credential_id bytea primary key check (octet_length(credential_id) between 1 and 1023),
  account_id uuid not null references organisations.account,
  public_key bytea not null check (octet_length(public_key) between 1 and 2000),
  name text not null check (length(name) between 1 and 80),
  registered_at timestamptz not null,
  removed_at timestamptz
);
create index on approvals.passkey (account_id, registered_at);
call audit.watch('approvals.passkey');

-- What a new passkey has to answer, once.
create table approvals.challenge (
  id uuid primary key,
  account_id uuid not null references organisations.account,
  bytes bytea not null check (octet_length(bytes) = 32),
  made_at timestamptz not null
);

-- What administrators sign: the founding of trust, an enrolment, the end of a passkey. The exact text (RFC 8785). What
-- counts is what the signer took up; a statement that is settled here and unknown there gives nobody anything.
create table approvals.statement (
  id uuid primary key,
  kind text not null check (kind in ('FOUNDING', 'ENROLMENT', 'ENDING')),
  account_id uuid references organisations.account,
  statement text not null,
  made_by uuid not null references organisations.account,
  made_at timestamptz not null,
  settled_at timestamptz,
  dropped_at timestamptz,
  check ((kind = 'FOUNDING') = (account_id is null)),
  check (settled_at is null or dropped_at is null)
);
create index on approvals.statement (made_at, id) where settled_at is null and dropped_at is null;
create index on approvals.statement (account_id, made_at);
create unique index one_founding on approvals.statement (kind) where kind = 'FOUNDING' and dropped_at is null;
call audit.watch('approvals.statement');
comment on column approvals.statement.settled_at is 'when as many administrators signed it as it needs';

create table approvals.countersignature (
  statement_id uuid not null references approvals.statement,
  account_id uuid not null references organisations.account,
  assertion text not null,
  at timestamptz not null,
  primary key (statement_id, account_id)
);
call audit.watch('approvals.countersignature');

revoke update, delete on approvals.countersignature from sealwright_app;
revoke delete on approvals.passkey, approvals.statement from sealwright_app;
