-- Files between the look at what an import would do and the word to do it. Nobody's act: nothing of them is in the dossier yet,
-- and they go when they are imported, dropped, or an hour old. No body and no laboratory sees what was never handed in.
create table submissions.staged_import (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  staged_by uuid not null,
  staged_at timestamptz not null,
  replacing boolean not null,
  state text not null check (state ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome ~ '^[0-9a-f]{64}$'),
  unique (submission_id, staged_by),
  unique (id, maker_id),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
create index on submissions.staged_import (staged_at);
call organisations.fence('submissions.staged_import', 'null::uuid');

create table submissions.staged_file (
  import_id uuid not null,
  ordinal integer not null check (ordinal between 0 and 999),
  maker_id uuid not null,
  name text not null check (length(name) <= 1000),
  content bytea not null check (octet_length(content) <= 16777216),
  digest text not null check (digest = encode(sha256(content), 'hex')),
  primary key (import_id, ordinal),
  foreign key (import_id, maker_id) references submissions.staged_import (id, maker_id) on delete cascade
);
call organisations.fence('submissions.staged_file', 'null::uuid');

create policy not_handed_in on submissions.staged_import as restrictive
  using (split_part(current_setting('sealwright.reach', true), ':', 1) in ('maker', 'system'));
create policy not_handed_in on submissions.staged_file as restrictive
  using (split_part(current_setting('sealwright.reach', true), ':', 1) in ('maker', 'system'));
