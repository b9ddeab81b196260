-- What a reviewer or certifier is about to sign: the statement's exact text, and what was typed with it, until the passkey
-- has answered. It can be made anew at any time and is no act yet.
create table decisions.signing (
  id uuid primary key,
  case_id uuid not null references decisions.case_file,
  maker_id uuid not null references organisations.organisation,
  account_id uuid not null,
  part text not null check (part in ('REVIEWER', 'CERTIFIER')),
  statement text not null,
  form jsonb not null,
  made_at timestamptz not null
);
create index on decisions.signing (case_id, account_id, made_at desc);

-- What was signed, with the signature: kept with the review or the decision, never changed.
create table decisions.approval (
  id uuid primary key,
  case_id uuid not null references decisions.case_file,
  maker_id uuid not null references organisations.organisation,
  account_id uuid not null,
  part text not null check (part in ('REVIEWER', 'CERTIFIER')),
  review_id uuid unique references decisions.review,
  decision_id uuid unique references decisions.decision,
  statement text not null,
  assertion text not null,
  at timestamptz not null,
  check ((part = 'REVIEWER') = (review_id is not null)),
  check ((part = 'CERTIFIER') = (decision_id is not null))
);
create index on decisions.approval (case_id, at, id);
call audit.watch('decisions.approval');

alter table decisions.signing enable row level security;
create policy inside on decisions.signing using (decisions.inside());
alter table decisions.approval enable row level security;
create policy inside on decisions.approval using (decisions.inside());
revoke update, delete on decisions.approval from sealwright_app;

-- The credential that a certifier was shown and is about to approve, byte for byte. It becomes a version of a seal when the
-- decision is signed, or is forgotten.
create table seals.draft (
  content text primary key check (content ~ '^[0-9a-f]{64}$'),
  number text not null,
  version integer not null check (version > 0),
  maker_id uuid not null references organisations.organisation,
  certificate jsonb not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  revocation_list integer not null,
  revocation_index integer not null,
  suspension_list integer not null,
  suspension_index integer not null,
  credential text not null,
  made_at timestamptz not null
);
create index on seals.draft (made_at);
create index on seals.draft (revocation_list, revocation_index);
create index on seals.draft (suspension_list, suspension_index);
call organisations.fence('seals.draft', 'null::uuid');
revoke update on seals.draft from sealwright_app;
