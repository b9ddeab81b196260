-- The catalogue itself comes with the program; the database remembers what was published and who compared it.
call platform.open_schema('catalogue', 'write');

-- A file is fixed once it was loaded: a later start with other bytes under the same id is refused.
create table catalogue.publication (
  id text primary key check (length(id) between 1 and 80),
  digest text not null check (digest ~ '^sha-256:[0-9a-f]{64}$'),
  published_at timestamptz not null
);
revoke update, delete on catalogue.publication from sealwright_app;

-- Who confirmed to have compared a scheme's edition and method with the published documents. The digest covers all of
-- the scheme's files, so that a confirmation never speaks for bytes that nobody saw.
create table catalogue.comparison (
  id uuid primary key,
  scheme_id text not null references catalogue.publication,
  scheme_digest text not null check (scheme_digest ~ '^sha-256:[0-9a-f]{64}$'),
  account_id uuid not null references organisations.account,
  compared_at timestamptz not null,
  unique (scheme_id, scheme_digest, account_id)
);
revoke update, delete on catalogue.comparison from sealwright_app;
call audit.watch('catalogue.comparison');
